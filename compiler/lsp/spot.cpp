#include "lsp/spot.h"

#include <variant>

namespace calm::lsp {
namespace {

/// An editor's place is between two characters: the end of a word belongs to it.
bool holds(source::Span span, std::uint32_t offset) { return span.begin <= offset && offset <= span.end; }

class Finder {
 public:
  Finder(std::uint32_t offset) : offset_(offset) {}

  Spot spot = {};

  void look(const syntax::Block& block) {
    if (!holds(block.span, offset_)) return;
    spot.blocks.push_back(&block);
    if (holds(block.kind.span, offset_)) {
      stand(Spot::On::Kind, block.kind.span);
    } else if (!std::holds_alternative<syntax::Missing>(block.label.node) && holds(block.label.span, offset_)) {
      stand(Spot::On::Label, block.label.span);
    } else if (block.product && holds(block.product.span, offset_)) {
      stand(Spot::On::Product, block.product.span);
    } else {
      look(block.members);
    }
  }

  void look(const syntax::For& loop) {
    if (holds(loop.span, offset_)) look(loop.members);
  }

 private:
  void stand(Spot::On on, source::Span span) {
    spot.on = on;
    spot.span = span;
  }

  void look(const std::vector<syntax::Member>& members) {
    for (const syntax::Member& member : members) {
      if (const auto* field = member.field()) {
        look(*field);
      } else if (const auto* block = member.block()) {
        look(*block);
      } else {
        look(*member.loop());
      }
      if (spot.on != Spot::On::Nothing) return;
    }
  }

  void look(const syntax::Field& field) {
    const bool inName = holds(field.name.span, offset_);
    if (!inName && !holds(field.value.span, offset_)) return;
    spot.field = &field;
    stand(inName ? Spot::On::FieldName : Spot::On::Value, inName ? field.name.span : field.value.span);
  }

  std::uint32_t offset_;
};

bool encloses(source::Span outer, source::Span inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }

void narrow(const std::vector<syntax::Member>& members, source::Span span, std::optional<std::uint32_t>& place);

void narrow(const syntax::Block& block, source::Span span, std::optional<std::uint32_t>& place) {
  if (block.brokenHeader || !encloses(block.span, span)) return;
  place = block.span.begin;
  narrow(block.members, span, place);
}

void narrow(const syntax::For& loop, source::Span span, std::optional<std::uint32_t>& place) {
  if (encloses(loop.span, span)) narrow(loop.members, span, place);
}

void narrow(const std::vector<syntax::Member>& members, source::Span span, std::optional<std::uint32_t>& place) {
  for (const syntax::Member& member : members) {
    if (const auto* field = member.field()) {
      const auto annotations = field->preamble.annotations();
      const std::uint32_t begin = annotations.empty() ? field->span.begin : annotations.front().span.begin;
      if (encloses(field->span, span)) place = begin;
    } else if (const auto* block = member.block()) {
      narrow(*block, span, place);
    } else {
      narrow(*member.loop(), span, place);
    }
  }
}

}  // namespace

Spot spotAt(const syntax::Tree& tree, std::uint32_t offset) {
  Finder finder(offset);
  for (const syntax::Item& item : tree.items) {
    if (const auto* block = std::get_if<syntax::Block>(&item)) finder.look(*block);
    if (const auto* loop = std::get_if<syntax::For>(&item)) finder.look(*loop);
    if (finder.spot.on != Spot::On::Nothing) break;
  }
  return finder.spot;
}

std::optional<std::uint32_t> memberAround(const syntax::Tree& tree, source::Span span) {
  std::optional<std::uint32_t> place;
  for (const syntax::Item& item : tree.items) {
    if (const auto* block = std::get_if<syntax::Block>(&item)) narrow(*block, span, place);
    if (const auto* loop = std::get_if<syntax::For>(&item)) narrow(*loop, span, place);
  }
  return place;
}

}  // namespace calm::lsp
