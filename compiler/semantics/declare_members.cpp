#include "semantics/declare_members.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/suggest.h"
#include "diagnostics/words.h"
#include "semantics/declare_condition.h"
#include "semantics/declare_loop.h"
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

class Members {
 public:
  Members(Analysis& analysis, ObjectId id)
      : analysis_(analysis), id_(id), file_(object().file), iteration_(object().iteration) {}

  void declare(const syntax::Block& block) {
    object().fields.reserve(block.members.size());
    const LoopBody body{[&](const syntax::Block& inner, IterationId iteration) { declareInner(inner, iteration); },
                        [&] { object().damaged = true; }};
    for (const syntax::Member& member : block.members) {
      member.visit(support::overloaded{
          [&](const syntax::Field& field) { declareField(field); },
          [&](const syntax::Block& inner) { declareInner(inner, iteration_); },
          [&](const syntax::For& loop) {
            runLoop(analysis_, loop, {file_, id_, iteration_}, body);
          },
      });
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
      const auto* field = member.field();
      return field && field->name.text == name;
    });
  }

  static bool holdsFieldsOnly(const syntax::Block& block) {
    return std::all_of(block.members.begin(), block.members.end(),
                       [](const syntax::Member& member) { return member.field() != nullptr; });
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

}  // namespace

void declareMembers(Analysis& analysis, ObjectId object, const syntax::Block& block) {
  Members(analysis, object).declare(block);
}

}  // namespace calm::semantics
