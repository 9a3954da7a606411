#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "diagnostics/suggest.h"
#include "diagnostics/words.h"
#include "semantics/declare.h"
#include "semantics/declare_condition.h"
#include "semantics/declare_loop.h"
#include "semantics/declare_members.h"
#include "semantics/mend/header.h"
#include "semantics/mend/take_out.h"
#include "semantics/product_view.h"
#include "semantics/scope.h"

namespace calm::semantics {

using model::Object;
using packs::Kind;
using packs::LabelForm;

namespace {

std::string placeOf(const Analysis& analysis, ObjectId parent) {
  if (parent == noObject) return "at the top of a file";
  const Object& object = analysis.object(parent);
  if (object.parent == noObject && object.pack)
    return fmt::format("in a tenant of the product `{}`", object.pack->product);
  return fmt::format("in {}", diagnostics::withArticle(object.kind->noun));
}

/// The product that a header names: null without one, or with an unknown one (reported).
const packs::Pack* productOf(Analysis& analysis, const syntax::Block& block, std::string_view label) {
  if (!block.product) {
    auto& found = analysis.sink.report(block.header, diagnostics::MissingProduct, {label.empty() ? "?" : label});
    found.helped("write the product after the name: `tenant NAME : PRODUCT { … }`");
    return nullptr;
  }
  if (const packs::Pack* pack = analysis.catalog.pack(block.product.text)) return pack;
  auto& found = analysis.sink.report(block.product.span, diagnostics::UnknownProduct, {block.product.text});
  const auto products = analysis.catalog.products();
  suggest(found, block.product.span, block.product.text, products);
  return nullptr;
}

/// The kind that a block means, where it may stand under `parent`; null (reported) otherwise.
const Kind* kindOf(Analysis& analysis, const syntax::Block& block, ObjectId parent, bool& known) {
  const std::string_view name = block.kind.text;
  const packs::Pack* pack = parent == noObject ? nullptr : analysis.object(parent).pack;
  const Kind* kind = kindSeen(analysis, name, pack);
  known = kind != nullptr || analysis.catalog.isKind(name);
  if (!known) {
    auto& found = analysis.sink.report(block.kind.span, diagnostics::UnknownKind, {name});
    const auto names = kindsIn(analysis, parent);
    suggest(found, block.kind.span, name, names);
    return nullptr;
  }
  if (kind && acceptsKind(analysis, *kind, parent)) return kind;
  auto& found = analysis.sink.report(block.header, diagnostics::NotAllowedHere,
                                     {diagnostics::withArticle(kind ? kind->noun : std::string(name))},
                                     {placeOf(analysis, parent)});
  if (pack) citeRulesOfKind(*pack, name, found);
  if (kind && !kind->standsIn.empty()) {
    const bool top = kind->standsIn.front() == "file";
    found.helped(top ? "it stands at the top of a file" : fmt::format("it stands in a `{}`", kind->standsIn.front()));
    const auto names = kindsIn(analysis, parent);
    if (!top && parent != noObject && standsIn(*kind, analysis.object(parent).kind->name)) {
      found.helped(names.empty() ? "no block stands here" : "what stands here: " + diagnostics::oneOf(names));
    }
  }
  return nullptr;
}

/// A header whose `}` is missing and that holds nothing, with the next header below it: it declares nothing.
bool isHollow(const syntax::Block& block, const LabelRead& label) {
  return block.damaged && block.members.empty() && !label.readable;
}

}  // namespace

ObjectId declareBlock(Analysis& analysis, const syntax::Block& block, const Position& position, Condition condition) {
  const ObjectId parent = position.parent;
  const bool fits = position.iteration == noIteration || mayMake(analysis, position.iteration, block.header);
  Scope uses;
  uses.file = position.file;
  uses.iteration = position.iteration;
  bool known = false;
  if (!fits) return noObject;
  const Kind* kind = kindOf(analysis, block, parent, known);
  const ObjectId tenant = parent == noObject ? noObject : (analysis.object(parent).tenant);
  if (!known) {
    markUsesInside(analysis, block, uses);
    return noObject;
  }
  const bool refused = kind == nullptr;
  if (refused) kind = kindSeen(analysis, block.kind.text, nullptr);
  if (!kind) {
    markUsesInside(analysis, block, uses);
    return noObject;
  }
  const LabelRead label = readLabel(analysis, block, position);
  const packs::Pack* pack = parent == noObject ? nullptr : analysis.object(parent).pack;
  if (kind->hasProduct && !refused) {
    pack = productOf(analysis, block, label.text);
    if (pack) kind = analysis.catalog.kind(kind->name, *pack);
  } else if (block.product && !refused) {
    auto& found =
        analysis.sink.report(block.product.span, diagnostics::ProductNotTaken, {diagnostics::withArticle(kind->noun)});
    found.helped("take it out");
    offerWithoutProduct(block, found);
  }

  Object object;
  object.kind = kind;
  object.pack = pack;
  object.header = block.header;
  object.source = &block;
  object.documentation = block.preamble.documentation();
  object.file = position.file;
  object.parent = parent;
  object.iteration = position.iteration;
  object.damaged = block.damaged;
  object.elsewhere = condition == Condition::Elsewhere;
  object.ignored = refused || condition != Condition::Holds || (parent != noObject && isHollow(block, label));
  object.origin.span = block.header;
  const ObjectId id = analysis.model.objects.add(std::move(object));
  analysis.object(id).tenant = parent == noObject ? id : tenant;
  checkLabel(analysis, id, label);
  if (parent == noObject) {
    const bool named = kind->label == LabelForm::Name && !analysis.object(id).label.empty();
    if (named && !refused) claimTenant(analysis, position.file, id);
  } else {
    if (!refused) claimLabel(analysis, id);
    analysis.object(parent).blocks.push_back(id);
    const bool unnamed = analysis.object(id).label.empty() && kind->label != LabelForm::None;
    if (unnamed || isHollow(block, label)) analysis.object(parent).damaged = true;
  }
  if (const packs::Rule* rule = refused ? nullptr : forbiddingRule(analysis.object(id))) {
    reportRule(analysis, *analysis.object(id).pack, *rule, block.header,
               fmt::format("{} stands in a tenant of {}", diagnostics::withArticle(kind->noun),
                           analysis.object(id).pack->name))
        .helped("take it out");
    analysis.object(id).ignored = true;
  }
  if (analysis.object(id).ignored || (kind->hasProduct && !pack)) {
    analysis.object(id).ignored = true;
    const bool elsewhere = analysis.object(id).elsewhere;
    if (elsewhere) analysis.model.leftOut.push_back(block.span);
    if (!elsewhere) markUsesInside(analysis, block, uses);
    return id;
  }
  declareMembers(analysis, id, block);
  return id;
}

}  // namespace calm::semantics
