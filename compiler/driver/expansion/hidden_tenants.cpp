#include "driver/expansion/hidden_tenants.h"

#include <algorithm>

namespace calm::driver::expansion {
namespace {

std::string_view wordOf(const model::Object& object) {
  return object.label.empty() ? std::string_view(object.kind->name) : object.label;
}

}  // namespace

HiddenTenants::HiddenTenants(const model::Model& model) : model_(model) {
  for (const model::Object& object : model.objects.rows()) labels_.insert(object.label);
}

bool HiddenTenants::isHidden(model::ObjectId tenant, model::ObjectId within) const {
  const std::string_view name = model_.objects[tenant].label;
  const auto& blocks = model_.objects[within].blocks;
  return std::any_of(blocks.begin(), blocks.end(),
                     [&](model::ObjectId id) { return wordOf(model_.objects[id]) == name || isHidden(tenant, id); });
}

std::string HiddenTenants::nameOf(model::ObjectId tenant) const {
  std::string name(model_.objects[tenant].label);
  do name += "-tenant";
  while (labels_.contains(name));
  return name;
}

}  // namespace calm::driver::expansion
