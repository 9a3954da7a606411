#include <cstddef>

#include "semantics/apply/derive.h"
#include "semantics/cycle.h"
#include "semantics/evaluate.h"
#include "semantics/iteration.h"
#include "semantics/mend/texts.h"
#include "semantics/rule_report.h"
#include "semantics/scope.h"

namespace calm::semantics {

using model::Field;
using model::Object;
using model::Progress;
using model::Value;
using model::ValueKind;

namespace {

void trace(Analysis& analysis, const Field& field) {
  if (!analysis.trace) return;
  if (field.source) {
    analysis.trace->push_back(field.source->value.span);
    return;
  }
  const model::Derivation* from = field.origin.derivation;
  for (std::uint32_t i = 0; from && i < from->fromCount; ++i) {
    analysis.trace->push_back(analysis.model.sources[from->fromBegin + i]);
  }
}

/// Whether the field of an object is the one that is defined so; two of one kind are told apart by where they lie.
bool isThat(const Object& object, const packs::FieldDef& field, const packs::FieldDef& def, bool isOwn) {
  if (&field == &def) return true;
  return !(isOwn && object.kind->holds(&field)) && field.name == def.name;
}

Value cyclic(Analysis& analysis, ObjectId id, std::size_t index) {
  Object& object = analysis.object(id);
  Field& field = object.fields[index];
  const Span place = field.source ? field.source->name.span : object.header;
  reportCycle(analysis, place, field.def->name);
  field.progress = Progress::Done;
  field.value = Value::poison();
  return field.value;
}

Value evaluateWritten(Analysis& analysis, ObjectId id, std::size_t index) {
  const syntax::Field& source = *analysis.object(id).fields[index].source;
  const packs::FieldDef& def = *analysis.object(id).fields[index].def;
  analysis.object(id).fields[index].progress = Progress::Busy;
  const OnTheWay onTheWay(analysis, source.name.span);
  std::vector<Span>* outer = analysis.trace;
  analysis.trace = nullptr;
  const std::size_t before = analysis.sink.found().size();
  const Evaluated found = evaluate(analysis, scopeOf(analysis, id), source.value, analysis.typings.of(def));
  analysis.trace = outer;
  if (analysis.sink.found().size() > before) {
    citeHeldRules(analysis, analysis.object(id), def.name, before);
    for (diagnostics::Diagnostic& each : analysis.sink.since(before)) {
      if (each.code != diagnostics::LiteralSecret.code || each.span != source.value.span) continue;
      offerSecret(analysis, id, def, source, each);
    }
  }
  Field& field = analysis.object(id).fields[index];
  if (field.progress == Progress::Done) return field.value;
  field.progress = Progress::Done;
  field.value = found.value.kind == ValueKind::Absent ? Value::poison() : found.value;
  field.origin.span = source.value.span;
  return field.value;
}

}  // namespace

Field* findField(Object& object, std::string_view name) {
  for (Field& field : object.fields) {
    if (field.def->name == name) return &field;
  }
  return nullptr;
}

const packs::FieldDef* fieldDef(const Object& object, std::string_view name) {
  for (const packs::FieldDef& def : object.kind->fields) {
    if (def.name == name) return &def;
  }
  return nullptr;
}

Value fieldValue(Analysis& analysis, ObjectId id, const packs::FieldDef& def) {
  const InIteration inside(analysis, id);
  Object& object = analysis.object(id);
  const bool isOwn = object.kind->holds(&def);
  for (std::size_t i = 0; i < object.fields.size(); ++i) {
    if (!isThat(object, *object.fields[i].def, def, isOwn)) continue;
    const Field& field = object.fields[i];
    if (field.refused) return Value::poison();
    if (field.progress == Progress::Busy) return cyclic(analysis, id, i);
    const Value value = field.progress == Progress::Done ? field.value : evaluateWritten(analysis, id, i);
    trace(analysis, analysis.object(id).fields[i]);
    return value;
  }
  return deriveField(analysis, id, def);
}

}  // namespace calm::semantics
