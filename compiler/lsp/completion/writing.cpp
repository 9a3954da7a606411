#include "lsp/completion/writing.h"

#include <algorithm>
#include <utility>

#include "lsp/completion/statement.h"

namespace calm::lsp {
namespace {

using syntax::Token;
using syntax::TokenKind;
using syntax::Tokens;
using Wants = Writing::Wants;

class Decision {
 public:
  Decision(std::string_view text, std::uint32_t offset)
      : text_(text),
        offset_(offset),
        around_(surroundingsOf(text, offset)),
        statement_(withoutAnnotation(around_.statement)) {
    writing_.word = around_.word;
    writing_.next = around_.next;
    for (const Bracket& bracket : around_.brackets) enter(bracket);
    writing_.given = around_.brackets.back().members;
  }

  Writing run() {
    if (around_.in == Surroundings::In::Comment) return std::move(writing_);
    if (around_.in == Surroundings::In::Text) {
      decideInText();
    } else if (beginsWith(around_.statement, TokenKind::At) && around_.statement.size() == 1) {
      writing_.wants = Wants::Annotation;
    } else {
      decide();
    }
    return std::move(writing_);
  }

 private:
  std::string_view textOf(const Token& token) const { return text_.substr(token.begin, token.end - token.begin); }
  const Bracket& inner() const { return around_.brackets.back(); }

  void enter(const Bracket& bracket) {
    if (bracket.open != TokenKind::OpenBrace) return;
    const Tokens header = withoutAnnotation(bracket.header);
    if (isBlockHeader(header)) {
      BlockHead head{.kind = textOf(header.front()), .begin = header.front().begin, .members = bracket.members};
      for (std::size_t at = 1; at < header.size() && header[at].kind != TokenKind::When; ++at) {
        if (header[at].kind != TokenKind::Name) continue;
        (header[at - 1].kind == TokenKind::Colon ? head.product : head.label) = textOf(header[at]);
      }
      writing_.blocks.push_back(std::move(head));
    } else if (beginsWith(header, TokenKind::For)) {
      for (const Token& token : header) {
        if (token.kind == TokenKind::In) break;
        if (token.kind == TokenKind::Name) writing_.loops.push_back(textOf(token));
      }
    }
  }

  // --- in a text

  void decideInText() {
    const std::string_view before = text_.substr(around_.word.begin, offset_ - around_.word.begin);
    if (before.find_first_of("\r\n") != std::string_view::npos) return;
    const std::size_t opened = before.rfind("${");
    const bool isEscaped = opened != std::string_view::npos && opened > 0 && before[opened - 1] == '\\';
    if (opened != std::string_view::npos && !isEscaped && before.find('}', opened) == std::string_view::npos) {
      return decideInterpolation(around_.word.begin + static_cast<std::uint32_t>(opened) + 2);
    }
    decideFile(Wants::ImportedFile, Wants::KeyFile);
    const bool isClosed = text_[around_.word.end - 1] == '"' && around_.word.end - around_.word.begin > 1;
    const auto lineEnd = std::min(text_.find_first_of("\r\n", offset_), text_.size());
    writing_.word.end = std::min(around_.word.end - (isClosed ? 1 : 0), static_cast<std::uint32_t>(lineEnd));
    ++writing_.word.begin;
  }

  void decideInterpolation(std::uint32_t begin) {
    const Surroundings inside = surroundingsOf(text_.substr(begin, offset_ - begin), offset_ - begin);
    for (const Token& token : inside.statement) {
      if (token.kind == TokenKind::Name)
        writing_.path.push_back(text_.substr(begin + token.begin, token.end - token.begin));
    }
    const bool awaitsStep = !inside.statement.empty() && inside.statement.back().kind == TokenKind::Dot;
    if (awaitsStep == writing_.path.empty()) return;
    writing_.wants = Wants::Value;
    writing_.inText = true;
    writing_.word = {{}, begin + inside.word.begin, offset_};
  }

  void decideFile(Wants imported, Wants key) {
    if (statement_.size() == 1 && beginsWith(statement_, TokenKind::Import)) writing_.wants = imported;
    const bool isArgument = inner().open == TokenKind::OpenParen && statement_.empty() && !inner().header.empty();
    if (isArgument && textOf(inner().header.back()) == "key-file") writing_.wants = key;
  }

  // --- between texts

  void decide() {
    if (statement_.size() == 1 && beginsWith(statement_, TokenKind::Import)) {
      writing_.isUnquoted = true;
      writing_.wants = Wants::ImportedFile;
    } else if (inner().open == TokenKind::OpenParen || inner().open == TokenKind::OpenBracket) {
      decideInBrackets();
    } else {
      decideInBraces();
    }
  }

  void decideInBraces() {
    const Tokens header = withoutAnnotation(inner().header);
    const bool isMap = inner().open == TokenKind::OpenBrace && holds(header, TokenKind::Assign);
    const bool isEnvironment = beginsWith(header, TokenKind::Environment);
    const bool isEntry = isMap || isEnvironment;
    if (isEntry && !statement_.empty() && !holds(statement_, TokenKind::Assign)) return;
    if (!statement_.empty()) return decideStatement(isEnvironment);
    if (isMap) return;
    if (isEnvironment) {
      writing_.wants = Wants::Param;
    } else if (beginsWith(header, TokenKind::For)) {
      writing_.wants = Wants::Looped;
    } else if (inner().open == TokenKind::EndOfFile) {
      writing_.wants = Wants::Item;
    } else if (isBlockHeader(header)) {
      writing_.wants = Wants::Member;
    }
  }

  void decideStatement(bool isEnvironment) {
    const TokenKind last = statement_.back().kind;
    if (holds(statement_, TokenKind::Assign)) return decideValue(isEnvironment);
    switch (statement_.front().kind) {
      case TokenKind::Name:
        writing_.name = textOf(statement_.front());
        if (holds(statement_, TokenKind::When)) return decideOperand();
        if (statement_.size() == 1) writing_.wants = Wants::Label;
        if (last == TokenKind::Colon) writing_.wants = Wants::Product;
        return;
      case TokenKind::Param:
      case TokenKind::Let:
        if (last == TokenKind::Colon) writing_.wants = Wants::Type;
        return;
      case TokenKind::Environment:
        if (statement_.size() == 1) writing_.wants = Wants::EnvironmentName;
        return;
      case TokenKind::Assert:
        return decideOperand();
      case TokenKind::For:
        if (holds(statement_, TokenKind::In)) decideOperand();
        return;
      default:
        return;
    }
  }

  void decideInBrackets() {
    const Tokens& header = inner().header;
    if (inner().open == TokenKind::OpenParen && beginsWith(header, TokenKind::At) && header.size() == 2) {
      if (statement_.empty() && inner().members.empty()) writing_.wants = Wants::Code;
      return;
    }
    const bool isDeclared = beginsWith(header, TokenKind::Param) || beginsWith(header, TokenKind::Let);
    if (isDeclared && !holds(header, TokenKind::Assign)) {
      const std::string_view outer = textOf(header.back());
      if (statement_.empty() && (outer == "list" || outer == "map")) writing_.wants = Wants::Type;
      return;
    }
    decideFile(Wants::Nothing, Wants::KeyFile);
    if (writing_.wants == Wants::KeyFile) {
      writing_.isUnquoted = true;
      return;
    }
    decideValue(false);
  }

  /// Who gets the value, then what can stand in it here.
  void decideValue(bool isEnvironment) {
    Tokens statement = statement_;
    for (auto bracket = around_.brackets.rbegin(); bracket != around_.brackets.rend(); ++bracket) {
      const Tokens header = withoutAnnotation(bracket->header);
      if (bracket->open == TokenKind::OpenParen) {
        const bool isCall = !header.empty() && header.back().kind == TokenKind::Name;
        if (isCall) return textOf(header.back()) == "secret" ? void() : decideOperand();
      } else if (bracket->open == TokenKind::OpenBracket ||
                 (bracket->open == TokenKind::OpenBrace && holds(header, TokenKind::Assign))) {
        const bool isIndex =
            bracket->open == TokenKind::OpenBracket && !header.empty() && !awaitsOperand(header.back().kind);
        if (isIndex) return;
        ++writing_.depth;
      } else {
        break;
      }
      statement = header;
    }
    setReceiver(statement, isEnvironment);
    decideOperand();
  }

  void setReceiver(const Tokens& statement, bool isEnvironment) {
    const auto assign = std::ranges::find(statement, TokenKind::Assign, &Token::kind);
    if (assign == statement.end()) return;
    const auto names = [&](std::size_t from) {
      return from < statement.size() && statement[from].kind == TokenKind::Name ? textOf(statement[from])
                                                                                : std::string_view();
    };
    const TokenKind first = statement.front().kind;
    const bool isDeclared = first == TokenKind::Param || first == TokenKind::Let;
    writing_.name = names(isDeclared ? 1 : 0);
    if (isDeclared) {
      writing_.of = first == TokenKind::Param ? Writing::Of::Param : Writing::Of::Let;
      const auto colon = std::ranges::find(statement, TokenKind::Colon, &Token::kind);
      if (colon < assign) setType(colon->end, assign->begin);
    } else if (first == TokenKind::Name) {
      writing_.of = isEnvironment || isInEnvironment() ? Writing::Of::Entry : Writing::Of::Field;
      if (writing_.of == Writing::Of::Entry && assign != statement.begin()) {
        writing_.name = text_.substr(statement.front().begin, std::prev(assign)->end - statement.front().begin);
      }
    }
  }

  bool isInEnvironment() const {
    return around_.brackets.size() > 1 && beginsWith(around_.brackets[1].header, TokenKind::Environment);
  }

  void setType(std::uint32_t begin, std::uint32_t end) {
    const std::string_view type = text_.substr(begin, end - begin);
    for (std::size_t at = 0; at < type.size();) {
      const std::size_t from = type.find_first_not_of(" \t(),", at);
      if (from == std::string_view::npos) break;
      at = std::min(type.find_first_of(" \t(),", from), type.size());
      writing_.type.push_back(type.substr(from, at - from));
    }
  }

  void decideOperand() {
    if (statement_.empty() || awaitsOperand(statement_.back().kind)) {
      writing_.wants = Wants::Value;
      if (!statement_.empty()) setCompared();
    } else if (statement_.back().kind == TokenKind::Dot) {
      writing_.path = stepsBefore(statement_.size() - 1);
      if (!writing_.path.empty()) writing_.wants = Wants::Value;
    } else if (statement_.back().kind == TokenKind::Number) {
      writing_.wants = Wants::Unit;
    }
  }

  void setCompared() {
    const TokenKind last = statement_.back().kind;
    const bool compares = last == TokenKind::Equal || last == TokenKind::NotEqual || last == TokenKind::In;
    if (compares && !beginsWith(statement_, TokenKind::For)) writing_.compared = stepsBefore(statement_.size() - 1);
  }

  /// The names of the path that ends before the token.
  std::vector<std::string_view> stepsBefore(std::size_t end) const {
    std::vector<std::string_view> steps;
    while (end > 0 && statement_[end - 1].kind == TokenKind::Name) {
      steps.insert(steps.begin(), textOf(statement_[end - 1]));
      if (end < 2 || statement_[end - 2].kind != TokenKind::Dot) return steps;
      end -= 2;
    }
    return {};
  }

  std::string_view text_;
  std::uint32_t offset_;
  Surroundings around_;
  Tokens statement_;
  Writing writing_;
};

}  // namespace

Writing writingAt(std::string_view text, std::uint32_t offset) {
  return Decision(text, std::min(offset, static_cast<std::uint32_t>(text.size()))).run();
}

}  // namespace calm::lsp
