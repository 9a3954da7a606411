#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "semantics/checks/checks.h"
#include "semantics/checks/written_entry.h"
#include "semantics/evaluate.h"

namespace calm::semantics {

using model::Object;
using model::ValueKind;

namespace {

/// The key under which an artefact holds the label of the block.
constexpr std::string_view labelKey = "Name";

const packs::FieldDef* fieldOfKey(const Object& object, std::string_view key) {
  for (const packs::FieldDef& def : object.kind->fields) {
    if (def.sapKey == key) return &def;
  }
  return nullptr;
}

/// Whether the key is one of the block itself, which is reported.
bool repeats(Analysis& analysis, Object& object, const model::Field& field, std::string_view key) {
  const packs::FieldDef* def = fieldOfKey(object, key);
  if (!def && key != labelKey) return false;
  const syntax::Entry* entry = writtenEntry(field, key);
  const Span place = entry ? entry->keySpan : field.source->value.span;
  const std::string saidBy = def ? fmt::format("the field `{}`", def->name) : std::string("the name of the block");
  auto& found = analysis.sink.report(place, diagnostics::KeyOfField, {key}, {saidBy}, {field.def->name});
  const model::Field* written = def ? findField(object, def->name) : nullptr;
  if (written && written->source) {
    found.mark(written->source->name.span, "given here").helped("take it out of the map");
  } else {
    found.helped(def ? fmt::format("write the field `{}` instead", def->name) : "take it out of the map");
  }
  return true;
}

}  // namespace

void propertyKeys(Analysis& analysis, ObjectId id) {
  Object& object = analysis.object(id);
  if (object.kind->artefact.empty() || object.ignored) return;
  for (std::size_t i = 0; i < object.fields.size(); ++i) {
    model::Field& field = object.fields[i];
    if (!field.source || field.refused || field.value.kind != ValueKind::Map) continue;
    for (const auto& [key, value] : *field.value.map) {
      if (repeats(analysis, object, field, key)) field.refused = true;
    }
  }
}

}  // namespace calm::semantics
