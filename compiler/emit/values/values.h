#pragma once

#include <string>
#include <string_view>

#include "packs/artefact.h"
#include "plan/plan.h"

/// What a product's pack says of a tenant, filled with the values of its objects.
namespace calm::emit::values {

/// The value in SAP's words; of a secret its name. Of a list or a map nothing.
std::string sapText(const plan::Leaf& leaf);

/// What no value of the landscape says, only the product's pack, and the tenant that asked for it.
plan::Origin factOf(const plan::Tenant& tenant);

/// The object that a document is filled from, and what is around it. Views the plan.
struct Place {
  const plan::Tenant* tenant = nullptr;
  const plan::Object* object = nullptr;
  const plan::Object* parent = nullptr;
};

/// A field that is found. `leaf` is null where it is the label of an object.
struct Found {
  const plan::Leaf* leaf = nullptr;
  std::string text;
  const plan::Origin* origin = nullptr;
  bool isKnown() const { return origin != nullptr; }
};

/// What a content of kind Field holds here.
Found fieldOf(const packs::Content& field, const Place& place);
Found fieldOf(std::string_view path, const Place& place);

}  // namespace calm::emit::values
