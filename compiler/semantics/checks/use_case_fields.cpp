#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "semantics/apply/cast.h"
#include "semantics/apply/check_fields.h"
#include "semantics/checks/checks.h"
#include "semantics/product_view.h"

namespace calm::semantics {

using model::Object;
using packs::ObjectTemplate;

namespace {

void collect(const std::vector<ObjectTemplate>& roles, std::string_view path, const model::Tenant& row,
             std::vector<std::string_view>& out) {
  for (const ObjectTemplate& role : roles) {
    const bool serves = std::find(role.serves.begin(), role.serves.end(), path) != role.serves.end();
    if (serves && (row.undecided || inVariant(row, role.variants))) {
      for (const packs::FieldTemplate& part : role.fields) {
        if (const std::string_view name = useCaseField(part); !name.empty()) out.push_back(name);
      }
    }
    collect(role.blocks, path, row, out);
  }
}

}  // namespace

void useCaseFields(Analysis& analysis, ObjectId tenant) {
  const model::Tenant& row = tenantRow(analysis, tenant);
  for (const model::WantedUseCase& wanted : row.wanted) {
    std::vector<std::string_view> taken;
    collect(row.pack->objects, wanted.useCase->path, row, taken);
    const Object& block = analysis.object(wanted.object);
    for (const model::Field& field : block.fields) {
      const std::string_view name = field.def->name;
      if (!field.source || field.refused || name == "title" || name == "description") continue;
      if (std::find(taken.begin(), taken.end(), name) != taken.end()) continue;
      reportUnused(analysis, wanted.object, *field.source);
    }
  }
}

}  // namespace calm::semantics
