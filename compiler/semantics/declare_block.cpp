#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/suggest.h"
#include "diagnostics/words.h"
#include "semantics/declare.h"
#include "semantics/declare_condition.h"
#include "semantics/declare_loop.h"
#include "semantics/mend/header.h"
#include "semantics/mend/take_out.h"
#include "semantics/mend/use_case_blocks.h"
#include "semantics/product_view.h"
#include "semantics/scope.h"
#include "support/overloaded.h"

namespace calm::semantics {

using model::Field;
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

bool standsIn(const Kind& kind, std::string_view place) {
  return std::find(kind.standsIn.begin(), kind.standsIn.end(), place) != kind.standsIn.end();
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

class Members {
 public:
  Members(Analysis& analysis, ObjectId id)
      : analysis_(analysis), id_(id), file_(object().file), iteration_(object().iteration) {}

  void declare(const syntax::Block& block) {
    const LoopBody body{[&](const syntax::Block& inner, IterationId iteration) { declareInner(inner, iteration); },
                        [&] { object().damaged = true; }};
    for (const syntax::Member& member : block.members) {
      std::visit(support::overloaded{
                     [&](const syntax::Field& field) { declareField(field); },
                     [&](const syntax::Block& inner) { declareInner(inner, iteration_); },
                     [&](const syntax::For& loop) {
                       runLoop(analysis_, loop, {file_, id_, iteration_}, body);
                     },
                 },
                 member.node);
    }
  }

 private:
  Object& object() { return analysis_.object(id_); }

  void add(const packs::FieldDef& def, const syntax::Field* source, bool refused, Span place) {
    Field field;
    field.def = &def;
    field.source = source;
    field.refused = refused;
    field.origin.span = place;
    object().fields.push_back(field);
  }

  /// The second of two equal fields says nothing new.
  void offerOnce(const syntax::Field& field) {
    const Field* first = findField(object(), field.name.text);
    const auto text = [&](const syntax::Field& each) { return analysis_.sources.text(each.value.span); };
    const bool same = first && first->source && text(*first->source) == text(field);
    if (same) offerWithout(analysis_, field, Loss::None, analysis_.sink.last());
  }

  bool givenTwice(std::string_view name, Span place) {
    Span first;
    IterationId iteration = noIteration;
    if (const Field* field = findField(object(), name)) {
      first = field->source ? field->source->name.span : field->origin.span;
    } else if (fieldDef(object(), name)) {
      const ObjectId block = childNamed(analysis_, id_, name);
      if (block == noObject || analysis_.object(block).ignored) return false;
      first = analysis_.object(block).source->kind.span;
      iteration = analysis_.object(block).iteration;
    } else {
      return false;
    }
    auto& found = analysis_.sink.report(place, diagnostics::GivenTwice, {name});
    markFirst(analysis_, found, first, iteration);
    found.helped("take one of them out");
    return true;
  }

  void declareField(const syntax::Field& field) {
    if (iteration_ != noIteration && !mayMake(analysis_, iteration_, field.span)) {
      object().damaged = true;
      return;
    }
    const std::string_view name = field.name.text;
    const packs::FieldDef* def = fieldDef(object(), name);
    if (def) {
      if (givenTwice(name, field.name.span)) {
        offerOnce(field);
        uses(field.value);
        return;
      }
      add(*def, &field, false, field.value.span);
      return;
    }
    uses(field.value);
    if (const Kind* kind = kindSeen(analysis_, name, object().pack); kind && acceptsKind(analysis_, *kind, id_)) {
      object().damaged = true;
      if (field.value.tainted) return;
      auto& found = analysis_.sink.report(field.name.span, diagnostics::BlockAsField, {name});
      const bool unlabelled = kind->label == LabelForm::None;
      found.helped(fmt::format("write `{}{} {{ … }}`", name, unlabelled ? "" : " NAME"));
      if (unlabelled && std::holds_alternative<std::unique_ptr<syntax::Map>>(field.value.node)) {
        const Span between{field.span.source, field.name.span.end, field.value.span.begin};
        found.fix({"write a block", {{between, " "}}, true});
      }
      if (const std::string blocks = useCaseBlocks(analysis_, id_, *kind, field.value); !blocks.empty()) {
        found.fix({"write a block for each", {{field.span, blocks}}, false});
      }
      return;
    }
    unknownField(field);
  }

  void unknownField(const syntax::Field& field) {
    const std::string_view name = field.name.text;
    auto& found = analysis_.sink.report(field.name.span, diagnostics::UnknownField,
                                        {diagnostics::withArticle(object().kind->noun)}, {name});
    const std::vector<std::string_view> names = usableFields(object());
    const std::string_view near = diagnostics::nearest(name, names);
    if (!near.empty() && isWritten(near)) {
      found.helped(fmt::format("`{}` is given already: take this out", near));
      return;
    }
    suggest(found, field.name.span, name, names);
    if (near.empty()) return;
    const packs::FieldDef* meant = fieldDef(object(), near);
    if (meant && !findField(object(), near)) add(*meant, nullptr, true, field.value.span);
  }

  /// Whether the block says the field somewhere, be it further down.
  bool isWritten(std::string_view name) {
    const std::vector<syntax::Member>& members = object().source->members;
    return std::any_of(members.begin(), members.end(), [&](const syntax::Member& member) {
      const auto* field = std::get_if<syntax::Field>(&member.node);
      return field && field->name.text == name;
    });
  }

  static bool holdsFieldsOnly(const syntax::Block& block) {
    return std::all_of(block.members.begin(), block.members.end(),
                       [](const syntax::Member& member) { return std::holds_alternative<syntax::Field>(member.node); });
  }

  Scope scope(IterationId iteration) {
    Scope made;
    made.file = file_;
    made.iteration = iteration;
    return made;
  }

  void uses(const syntax::Value& value) {
    Scope structural = scope(iteration_);
    structural.structural = true;
    markUses(analysis_, structural, value);
  }

  void usesInside(const syntax::Block& inner, IterationId iteration) {
    markUsesInside(analysis_, inner, scope(iteration));
  }

  void declareInner(const syntax::Block& inner, IterationId iteration) {
    if (inner.brokenHeader) {
      object().damaged = true;
      return usesInside(inner, iteration);
    }
    const Position position{file_, id_, iteration};
    const Condition condition = readCondition(analysis_, inner, position);
    if (condition == Condition::Fails) return leaveOut(analysis_, inner, position);
    const std::string_view name = inner.kind.text;
    const packs::FieldDef* def = fieldDef(object(), name);
    const Kind* kind = kindSeen(analysis_, name, object().pack);
    if (def && !(kind && standsIn(*kind, object().kind->name))) {
      usesInside(inner, iteration);
      if (givenTwice(name, inner.kind.span)) return;
      auto& found = analysis_.sink.report(inner.kind.span, diagnostics::FieldAsBlock, {name});
      found.helped(fmt::format("write `{} = …`", name));
      if (def->type.kind == packs::TypeKind::Map && inner.header == inner.kind.span && holdsFieldsOnly(inner)) {
        const Span behind{inner.kind.span.source, inner.kind.span.end, inner.kind.span.end};
        found.fix({"write a map", {{behind, " ="}}, true});
      }
      add(*def, nullptr, true, inner.header);
      return;
    }
    if (def && givenTwice(name, inner.kind.span)) return usesInside(inner, iteration);
    if (condition == Condition::Unknown) object().damaged = true;
    if (declareBlock(analysis_, inner, position, condition) == noObject) object().damaged = true;
  }

  Analysis& analysis_;
  ObjectId id_;
  std::uint32_t file_;
  IterationId iteration_;
};

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
    if (!elsewhere || analysis.program.quiet->countsUses) markUsesInside(analysis, block, uses);
    return id;
  }
  Members(analysis, id).declare(block);
  return id;
}

}  // namespace calm::semantics
