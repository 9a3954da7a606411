#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

/// What a person reads of a tenant, for every page that is made for people.
namespace calm::emit::facts {

enum class FactKind : std::uint8_t {
  /// A value of the landscape, as it is written or entered.
  Value,
  /// A name in words.
  Words,
};

/// A line of the description of a tenant: what the screen calls it, and what it is.
struct Fact {
  std::string name;
  std::string value;
  FactKind kind = FactKind::Value;
};

/// The name in the landscape, the product, the environment (where there is one), every field that has a short form, and
/// the way of setting it up.
std::vector<Fact> of(const plan::Tenant& tenant, std::string_view environment);

/// The name of a use case on the screens.
std::string_view nameOf(const plan::WantedUseCase& wanted);

/// `becomes active by itself` or `is switched on by hand`; empty where the pack says neither.
std::string_view activationOf(const plan::WantedUseCase& wanted);

}  // namespace calm::emit::facts
