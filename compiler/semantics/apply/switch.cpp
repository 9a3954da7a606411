#include "semantics/apply/switch.h"

#include "semantics/evaluate.h"

namespace calm::semantics {

model::Value switchOf(Analysis& analysis, ObjectId object, const packs::ObjectTemplate& role) {
  for (const packs::FieldTemplate& part : role.fields) {
    if (part.mode != packs::FieldMode::Value || part.values.size() != 1 || part.values.front() != "true") continue;
    const model::Field* field = findField(analysis.object(object), part.name);
    if (field && field->source) return fieldValue(analysis, object, *field->def);
  }
  return model::Value::absent();
}

bool isOff(const model::Value& value) { return value.kind == model::ValueKind::Bool && !value.isTrue(); }

}  // namespace calm::semantics
