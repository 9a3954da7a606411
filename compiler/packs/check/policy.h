#pragma once

#include <span>

#include "packs/policy.h"
#include "packs/yaml/document.h"

namespace calm::packs::check {

/// What the schema of policies can not see: rules, products, use cases, kinds and fields that there are not, checks
/// that could never find anything. `products` is every product that there is.
PackProblems consistency(const yaml::Document& document, const Policy& policy, const Kinds& shared,
                         std::span<const Pack* const> products);

}  // namespace calm::packs::check
