#include "lsp/enclosing.h"

#include <algorithm>

#include "support/overloaded.h"

namespace calm::lsp {
namespace {

class Descent {
 public:
  explicit Descent(std::uint32_t offset) : offset_(offset) {}

  std::vector<source::Span> run(const syntax::Tree& tree) {
    enter({tree.source, 0, tree.tokens.back().end});
    for (const syntax::Item& item : tree.items) std::visit([&](const auto& each) { read(each); }, item);
    for (const syntax::Token& token : tree.tokens) {
      if (token.kind != syntax::TokenKind::LineEnd) enter({tree.source, token.begin, token.end});
    }
    return std::move(found_);
  }

 private:
  /// Whether the place is inside. What is not inside what was entered before, or is the same, is passed over.
  bool enter(source::Span span) {
    if (offset_ < span.begin || span.end < offset_ || span.begin == span.end) return false;
    const bool isInside = found_.empty() || (found_.back().begin <= span.begin && span.end <= found_.back().end);
    const bool isSame = !found_.empty() && found_.back().begin == span.begin && found_.back().end == span.end;
    if (isInside && !isSame) found_.push_back(span);
    return isInside;
  }

  void read(const syntax::Import& import) {
    if (enter(import.span)) read(import.path);
  }

  void read(const syntax::Param& param) {
    if (!enter(param.span)) return;
    enter(param.type.span);
    read(param.value);
  }

  void read(const syntax::Environment& environment) {
    if (enter(environment.span)) read(environment.entries);
  }

  void read(const syntax::Let& let) {
    if (!enter(let.span)) return;
    enter(let.type.span);
    read(let.value);
  }

  void read(const syntax::Assert& assertion) {
    if (!enter(assertion.span)) return;
    read(assertion.condition);
    read(assertion.message);
  }

  void read(const syntax::For& loop) {
    if (!enter(loop.span)) return;
    read(loop.range);
    read(loop.members);
  }

  void read(const syntax::Block& block) {
    if (!enter(block.span)) return;
    enter(block.header);
    read(block.preamble.annotations());
    read(block.label);
    read(block.when);
    read(block.members);
  }

  void read(const syntax::BrokenItem& item) { enter(item.span); }

  void read(const std::vector<syntax::Member>& members) {
    for (const syntax::Member& member : members) member.visit([&](const auto& each) { read(each); });
  }

  void read(const syntax::Field& field) {
    source::Span whole = field.span;
    const auto annotations = field.preamble.annotations();
    if (!annotations.empty()) whole.begin = std::min(whole.begin, annotations.front().span.begin);
    if (!enter(whole)) return;
    read(annotations);
    enter(field.span);
    read(field.value);
  }

  void read(std::span<const syntax::Annotation> annotations) {
    for (const syntax::Annotation& annotation : annotations) {
      if (!enter(annotation.span)) continue;
      for (const syntax::Annotation::Argument& argument : annotation.arguments) read(argument.value);
    }
  }

  void read(const std::vector<syntax::Entry>& entries) {
    for (const syntax::Entry& entry : entries) {
      enter({entry.keySpan.source, entry.keySpan.begin, std::max(entry.keySpan.end, entry.value.span.end)});
      read(entry.value);
    }
  }

  void read(const syntax::Value& value) {
    if (std::holds_alternative<syntax::Missing>(value.node) || !enter(value.span)) return;
    std::visit(support::overloaded{
                   [&](const std::unique_ptr<syntax::RichText>& text) {
                     for (const syntax::TextPart& part : text->parts) {
                       if (!part.path) continue;
                       enter(part.span);
                       read(*part.path);
                     }
                   },
                   [&](const std::unique_ptr<syntax::List>& list) {
                     for (const syntax::Value& item : list->items) read(item);
                   },
                   [&](const std::unique_ptr<syntax::Map>& map) { read(map->entries); },
                   [&](const std::unique_ptr<syntax::Call>& call) {
                     for (const syntax::Value& argument : call->arguments) read(argument);
                   },
                   [&](const std::unique_ptr<syntax::Select>& select) { read(select->base); },
                   [&](const std::unique_ptr<syntax::Index>& index) {
                     read(index->base);
                     read(index->index);
                   },
                   [&](const std::unique_ptr<syntax::Not>& negation) { read(negation->operand); },
                   [&](const std::unique_ptr<syntax::Binary>& binary) {
                     read(binary->left);
                     read(binary->right);
                   },
                   [](const auto&) {},
               },
               value.node);
  }

  std::uint32_t offset_;
  std::vector<source::Span> found_;
};

}  // namespace

std::vector<source::Span> enclosing(const syntax::Tree& tree, std::uint32_t offset) {
  return Descent(offset).run(tree);
}

}  // namespace calm::lsp
