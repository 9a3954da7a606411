#include "semantics/mend/header.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "semantics/product_view.h"

namespace calm::semantics {

namespace {

bool hasLabel(const syntax::Block& block) { return !std::holds_alternative<syntax::Missing>(block.label.node); }

}  // namespace

void offerWithoutLabel(const syntax::Block& block, diagnostics::Diagnostic& finding) {
  const Span place{block.span.source, block.kind.span.end, block.label.span.end};
  finding.fix({"take the name out", {{place, ""}}, true});
}

void offerWithoutProduct(const syntax::Block& block, diagnostics::Diagnostic& finding) {
  const Span before = hasLabel(block) ? block.label.span : block.kind.span;
  finding.fix({"take the product out", {{{block.span.source, before.end, block.product.span.end}, ""}}, true});
}

void offerLabel(const Analysis& analysis, ObjectId id, diagnostics::Diagnostic& finding) {
  const model::Object& object = analysis.object(id);
  const packs::ObjectTemplate* role = object.parent == noObject ? nullptr : onlyTemplate(object);
  if (!role || role->name.empty() || role->match == packs::MatchBy::Label || !object.source) return;
  const syntax::Block* parent = analysis.object(object.parent).source;
  const auto isTaken = [&](const syntax::Member& member) {
    const auto* block = member.block();
    const auto* name = block ? std::get_if<syntax::Name>(&block->label.node) : nullptr;
    return name && name->text == role->name;
  };
  if (!parent || std::any_of(parent->members.begin(), parent->members.end(), isTaken)) return;
  const Span behind{object.header.source, object.source->kind.span.end, object.source->kind.span.end};
  finding.fix({fmt::format("call it `{}`", role->name), {{behind, " " + role->name}}, false});
}

}  // namespace calm::semantics
