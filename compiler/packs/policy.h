#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "packs/pack.h"

namespace calm::packs {

/// What a check of a policy asks for.
enum class Demand : std::uint8_t {
  /// The tenant wants the use case `PolicyCheck::useCase`, where its product supports it.
  UseCase,
  /// The object has the field `PolicyCheck::field`.
  Has,
  /// The value of the field meets every condition.
  Conditions,
  /// The expression `PolicyCheck::require` is true.
  Require,
};

/// One check of a policy, over the objects of one kind.
struct PolicyCheck {
  std::string rule;
  /// Ids of products; empty: every product.
  std::vector<std::string> products;
  /// A kind of block.
  std::string object;
  /// Not checked where this is false or unknown; empty: always.
  Expression when;
  Demand demand = Demand::Require;
  std::string useCase;
  /// What is looked at; of Demand::Require the field at which it is reported, or empty.
  std::string field;
  std::vector<Condition> conditions;
  Expression require;

  bool speaksOf(std::string_view product) const;
};

/// Rules of a house for products of others. A policy only ever adds findings: it defines no fields, derives no values
/// and takes nothing back.
struct Policy {
  std::string id;
  std::string name;
  /// Where people read its rules.
  std::string page;
  std::vector<PolicyCheck> checks;
  std::vector<Rule> rules;

  const Rule* rule(std::string_view id) const;
};

}  // namespace calm::packs
