#include "lsp/semantic_tokens.h"

#include <algorithm>

#include "support/overloaded.h"

namespace calm::lsp {
namespace {

using syntax::TokenKind;

TokenType typeOf(Declaration::Kind kind) {
  switch (kind) {
    case Declaration::Kind::Tenant:
    case Declaration::Kind::Alias:
      return TokenType::Namespace;
    case Declaration::Kind::Param:
      return TokenType::Parameter;
    case Declaration::Kind::Object:
    case Declaration::Kind::Let:
    case Declaration::Kind::Loop:
      break;
  }
  return TokenType::Variable;
}

/// What the tree says of words, by where they begin.
class Words {
 public:
  Words(const syntax::Tree& tree, std::string_view text, const NamedPlaces& named) : text_(text), named_(named) {
    for (const syntax::Item& item : tree.items) std::visit([&](const auto& each) { read(each); }, item);
  }

  const std::map<std::uint32_t, SemanticToken>& all() const { return words_; }

 private:
  void add(source::Span span, TokenType type, TokenModifier modifier = TokenModifier::None) {
    if (span.begin < span.end) words_.insert_or_assign(span.begin, SemanticToken{span.begin, span.end, type, modifier});
  }

  /// A word that may be somebody's name.
  void addName(source::Span span, TokenType otherwise, TokenModifier modifier = TokenModifier::None) {
    const auto known = named_.find(span.begin);
    add(span, known == named_.end() ? otherwise : typeOf(known->second), modifier);
  }

  void declare(const syntax::Identifier& name, TokenType type) { add(name.span, type, TokenModifier::Declaration); }

  source::Span spanOf(std::string_view part) const {
    const auto begin = static_cast<std::uint32_t>(part.data() - text_.data());
    return {{}, begin, begin + static_cast<std::uint32_t>(part.size())};
  }

  // --- items

  void read(const syntax::Import& import) { declare(import.alias, TokenType::Namespace); }

  void read(const syntax::Param& param) {
    declare(param.name, TokenType::Parameter);
    read(param.type);
    read(param.value);
  }

  void read(const syntax::Environment& environment) {
    declare(environment.name, TokenType::Namespace);
    for (const syntax::Entry& entry : environment.entries) {
      addEntry(entry, TokenType::Parameter);
      read(entry.value);
    }
  }

  void read(const syntax::Let& let) {
    declare(let.name, TokenType::Variable);
    read(let.type);
    read(let.value);
  }

  void read(const syntax::Assert& assertion) {
    read(assertion.condition);
    read(assertion.message);
  }

  void read(const syntax::For& loop) {
    declare(loop.first, TokenType::Variable);
    declare(loop.second, TokenType::Variable);
    read(loop.range);
    read(loop.members);
  }

  /// A label that nothing can name is a word of the pack.
  void read(const syntax::Block& block) {
    read(block.preamble.annotations());
    add(block.kind.span, TokenType::Keyword);
    if (std::holds_alternative<syntax::Name>(block.label.node)) {
      const bool isNamed = named_.contains(block.label.span.begin);
      addName(block.label.span, TokenType::EnumMember, isNamed ? TokenModifier::Declaration : TokenModifier::None);
    } else {
      read(block.label);
    }
    add(block.product.span, TokenType::Class);
    read(block.when);
    read(block.members);
  }

  void read(const syntax::BrokenItem&) {}

  // --- parts of items

  void read(const std::vector<syntax::Member>& members) {
    for (const syntax::Member& member : members) member.visit([&](const auto& each) { read(each); });
  }

  void read(const syntax::Field& field) {
    read(field.preamble.annotations());
    add(field.name.span, TokenType::Property);
    read(field.value);
  }

  void read(std::span<const syntax::Annotation> annotations) {
    for (const syntax::Annotation& annotation : annotations) {
      add(annotation.name.span, TokenType::Decorator);
      for (const syntax::Annotation::Argument& argument : annotation.arguments) {
        add(argument.name.span, TokenType::Property);
        read(argument.value);
      }
    }
  }

  void read(const syntax::TypeName& type) {
    add(type.name.span, TokenType::Type);
    for (const syntax::TypeName& argument : type.arguments) {
      if (type.name.text == "symbol") {
        add(argument.name.span, TokenType::EnumMember);
      } else {
        read(argument);
      }
    }
  }

  /// Each part of a dotted key; a quoted one is longer than its text and stays a text.
  void addEntry(const syntax::Entry& entry, TokenType otherwise) {
    if (entry.keySpan.end - entry.keySpan.begin != entry.key.size()) return;
    std::uint32_t begin = entry.keySpan.begin;
    for (std::uint32_t at = begin; at <= entry.keySpan.end; ++at) {
      if (at < entry.keySpan.end && text_[at] != '.') continue;
      addName({{}, begin, at}, otherwise);
      begin = at + 1;
    }
  }

  // --- values

  void read(const syntax::Value& value) {
    std::visit(support::overloaded{
                   [](const syntax::Missing&) {},
                   [](const syntax::PlainText&) {},
                   [](const syntax::Bool&) {},
                   [&](const std::unique_ptr<syntax::Number>& number) { add(spanOf(number->unit), TokenType::Number); },
                   [&](const syntax::Name& name) { addName(spanOf(name.text), TokenType::EnumMember); },
                   [&](const auto& node) { read(*node); },
               },
               value.node);
  }

  void read(const syntax::RichText& text) {
    for (const syntax::TextPart& part : text.parts) {
      if (part.path) read(*part.path);
    }
  }

  void read(const syntax::List& list) {
    for (const syntax::Value& item : list.items) read(item);
  }

  void read(const syntax::Map& map) {
    for (const syntax::Entry& entry : map.entries) {
      addEntry(entry, TokenType::Property);
      read(entry.value);
    }
  }

  void read(const syntax::Call& call) {
    add(call.nameSpan, TokenType::Function);
    for (const syntax::Value& argument : call.arguments) read(argument);
  }

  void read(const syntax::Select& select) {
    read(select.base);
    addName(select.nameSpan, TokenType::Property);
  }

  void read(const syntax::Index& index) {
    read(index.base);
    read(index.index);
  }

  void read(const syntax::Not& negation) { read(negation.operand); }

  void read(const syntax::Binary& binary) {
    read(binary.left);
    read(binary.right);
  }

  std::string_view text_;
  const NamedPlaces& named_;
  std::map<std::uint32_t, SemanticToken> words_;
};

/// Goes over the tokens with their trivia, so also over what no tree holds.
class Painting {
 public:
  Painting(std::string_view text, const Words& words) : text_(text), words_(words.all()) {}

  std::vector<SemanticToken> run(const syntax::Tokens& tokens) {
    for (const syntax::Token& token : tokens) {
      paintTrivia(token.triviaBegin, token.begin);
      paint(token);
    }
    return std::move(painted_);
  }

 private:
  /// Line by line: a client need not take a token of several lines.
  void add(std::uint32_t begin, std::uint32_t end, TokenType type, TokenModifier modifier = TokenModifier::None) {
    while (begin < end) {
      const std::uint32_t lineEnd = find("\r\n", begin, end);
      if (begin < lineEnd) painted_.push_back({begin, lineEnd, type, modifier});
      begin = static_cast<std::uint32_t>(std::min<std::size_t>(end, text_.find_first_not_of("\r\n", lineEnd)));
    }
  }

  /// Looks no further than the end, or every gap would cost the rest of the text.
  std::uint32_t find(std::string_view anyOf, std::uint32_t begin, std::uint32_t end) const {
    const std::size_t at = text_.substr(begin, end - begin).find_first_of(anyOf);
    return at == std::string_view::npos ? end : begin + static_cast<std::uint32_t>(at);
  }

  void paintTrivia(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; (at = find("/", at, end)) < end;) {
      const bool isBlock = text_.substr(at, 2) == "/*";
      const std::size_t closing = isBlock ? text_.find("*/", at + 2) : find("\r\n", at, end);
      const std::size_t behind = isBlock && closing != std::string_view::npos ? closing + 2 : closing;
      const auto stop = static_cast<std::uint32_t>(std::min<std::size_t>(end, behind));
      const bool isDocumentation = text_.substr(at, 3) == "///";
      add(at, stop, TokenType::Comment, isDocumentation ? TokenModifier::Documentation : TokenModifier::None);
      at = stop;
    }
  }

  void paint(const syntax::Token& token) {
    const auto word = words_.find(token.begin);
    if (word != words_.end() && word->second.end <= token.end) {
      painted_.push_back(word->second);
    } else if (token.kind == TokenKind::Text) {
      paintText(token);
    } else if (token.kind == TokenKind::UnclosedText || token.kind == TokenKind::ForeignText) {
      add(token.begin, token.end, TokenType::String);
    } else if (token.kind == TokenKind::Number) {
      add(token.begin, token.end, TokenType::Number);
    } else if (token.kind == TokenKind::At) {
      add(token.begin, token.end, TokenType::Decorator);
    } else if (token.kind >= TokenKind::Import && token.kind <= TokenKind::False) {
      add(token.begin, token.end, TokenType::Keyword);
    }
  }

  /// Names in a text have the colour of names.
  void paintText(const syntax::Token& token) {
    std::uint32_t at = token.begin;
    for (auto word = words_.lower_bound(token.begin); word != words_.end() && word->first < token.end; ++word) {
      add(at, word->second.begin, TokenType::String);
      painted_.push_back(word->second);
      at = word->second.end;
    }
    add(at, token.end, TokenType::String);
  }

  std::string_view text_;
  const std::map<std::uint32_t, SemanticToken>& words_;
  std::vector<SemanticToken> painted_;
};

}  // namespace

std::vector<SemanticToken> classify(const syntax::Tree& tree, std::string_view text, const NamedPlaces& named) {
  return Painting(text, Words(tree, text, named)).run(tree.tokens);
}

}  // namespace calm::lsp
