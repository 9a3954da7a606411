#pragma once

#include <set>
#include <string>
#include <string_view>

#include "model/model.h"

namespace calm::driver::expansion {

/// Tenants that a place can not name, since an object around it has their name. Only an alias of an import tells the
/// two apart, and an expanded text imports nothing: there a `let` outside names the tenant.
class HiddenTenants {
 public:
  explicit HiddenTenants(const model::Model& model);

  /// Whether an object of the tenant `within` has the name of the tenant.
  bool isHidden(model::ObjectId tenant, model::ObjectId within) const;

  /// The name of a let that stands for the tenant; nothing else in the landscape has it.
  std::string nameOf(model::ObjectId tenant) const;

 private:
  const model::Model& model_;
  std::set<std::string_view> labels_;
};

}  // namespace calm::driver::expansion
