#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace calm::packs {

/// What a rule rests on. Ambiguous rules only ever give a note.
enum class Basis : std::uint8_t { Stated, Derived, Ambiguous };

/// How the compiler holds a rule.
enum class Holding : std::uint8_t {
  /// A written value that breaks it is found.
  Enforced,
  /// It makes a value, and a written value that differs is found.
  Derived,
  /// It is a step of the runbook.
  Step,
};

/// One rule of a product, with its place in SAP's guide.
struct Rule {
  std::string id;
  /// The kind of the rule in the catalogue: `fixed-value`, `required`, `cardinality`, ….
  std::string kind;
  Basis basis = Basis::Stated;
  Holding holding = Holding::Enforced;
  /// Page (the pack's page unless the rule says otherwise), section and step.
  std::string page;
  std::string section;
  std::string step;
  /// The rule in one sentence of ours: lower case, no full stop.
  std::string says;
  /// The consequence, where the guide states one (else empty), and remarks for `explain`.
  std::string why;
  std::string remark;
  /// `error`, `note` or `warning` where it is not what the basis says; else empty.
  std::string severity;
  /// Members of a tenant of the product: text of the language. The suite compiles both.
  std::string example;
  std::string counterexample;
  /// The code that the counterexample gives, where it is not the rule's own id (`CALM2007`, `S4-06`): that
  /// finding cites the rule as a note.
  std::string fires;
  /// The use cases that the suite puts around example and counterexample; empty: all of the product.
  std::vector<std::string> useCases;
  /// The suite puts nothing but the tenant's header and `monitored-by` around them.
  bool bare = false;
  /// Members of the suite's Cloud ALM tenant that stand in place of its own ones of the same name.
  std::string hub;
  /// Of a step: the ids of the steps (of this pack) that carry it; of a derived rule: nothing.
  std::vector<std::string> steps;
};

}  // namespace calm::packs
