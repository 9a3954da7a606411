#include "lower/tenant.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lower/leaf.h"

namespace calm::lower {

namespace {

/// The definition that the kind has of a field; null where it has none of the name.
const packs::FieldDef* definitionIn(const packs::Kind& kind, const packs::FieldDef& def) {
  if (kind.holds(&def)) return &def;
  const auto isNamed = [&](const packs::FieldDef& each) { return each.name == def.name; };
  const auto own = std::find_if(kind.fields.begin(), kind.fields.end(), isNamed);
  return own == kind.fields.end() ? nullptr : &*own;
}

/// The fields with a known value, in the order of the kind, of each the first.
std::vector<plan::Field> fieldsOf(const model::Model& model, const model::Object& object, support::TextArena& arena) {
  std::vector<plan::Field> made;
  made.reserve(object.fields.size());
  for (const model::Field& field : object.fields) {
    const packs::FieldDef* def = field.value.known() ? definitionIn(*object.kind, *field.def) : nullptr;
    if (def) made.push_back({def, leafOf(model, field.value, def, originOf(field.origin), arena)});
  }
  const auto isBefore = [](const plan::Field& left, const plan::Field& right) {
    return std::less<>()(left.def, right.def);
  };
  if (!std::is_sorted(made.begin(), made.end(), isBefore)) std::stable_sort(made.begin(), made.end(), isBefore);
  const auto isAgain = [](const plan::Field& left, const plan::Field& right) { return left.def == right.def; };
  made.erase(std::unique(made.begin(), made.end(), isAgain), made.end());
  return made;
}

plan::Object lowerObject(const model::Model& model, model::ObjectId id, support::TextArena& arena) {
  const model::Object& object = model.objects[id];
  plan::Object made;
  made.kind = object.kind;
  made.id = object.label;
  made.derived = object.derived;
  made.origin = originOf(object.origin);
  made.documentation = object.documentation;
  made.fields = fieldsOf(model, object, arena);
  made.blocks.reserve(object.blocks.size());
  for (const bool derived : {false, true}) {
    for (const model::ObjectId block : object.blocks) {
      const model::Object& inner = model.objects[block];
      if (inner.ignored || inner.derived != derived || inner.kind->wantsUseCase) continue;
      made.blocks.push_back(lowerObject(model, block, arena));
    }
  }
  return made;
}

/// The field that states the variant: it is emitted once, as what was decided.
void takeStated(plan::Tenant& tenant) {
  const auto isStated = [&](const plan::Field& field) { return field.def->name == tenant.pack->variants.statedBy; };
  const auto stated = std::find_if(tenant.object.fields.begin(), tenant.object.fields.end(), isStated);
  if (stated == tenant.object.fields.end()) return;
  tenant.setupOrigin = stated->value.origin;
  tenant.object.fields.erase(stated);
}

}  // namespace

plan::Tenant outlineOf(const model::Model& model, const model::Tenant& row) {
  plan::Tenant tenant;
  tenant.id = model.objects[row.object].label;
  tenant.pack = row.pack;
  return tenant;
}

plan::Tenant lowerTenant(const model::Model& model, const model::Tenant& row, support::TextArena& arena) {
  plan::Tenant tenant = outlineOf(model, row);
  const model::Object& object = model.objects[row.object];
  if (!row.variant.empty()) {
    tenant.setup = row.variant;
    tenant.setupOrigin.span = object.header;
    tenant.setupOrigin.rule = row.variantRule;
    tenant.setupOrigin.pack = row.pack;
  }
  if (row.hub != model::noObject) tenant.monitoredBy = model.objects[row.hub].label;
  tenant.object = lowerObject(model, row.object, arena);
  if (!tenant.setup.empty()) takeStated(tenant);
  for (const model::WantedUseCase& wanted : row.wanted) {
    plan::WantedUseCase useCase;
    useCase.id = wanted.useCase->id;
    useCase.path = wanted.useCase->path;
    useCase.activation = wanted.useCase->activation;
    useCase.label = wanted.label;
    useCase.origin.span = model.objects[wanted.object].header;
    tenant.useCases.push_back(useCase);
  }
  return tenant;
}

}  // namespace calm::lower
