#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "packs/artefact.h"
#include "packs/kind.h"
#include "packs/rule.h"
#include "packs/step.h"
#include "packs/template.h"
#include "packs/type.h"

namespace calm::packs {

/// A use case that a product supports.
struct UseCase {
  std::string id;
  std::string path;
  /// `automatic` or `manual`.
  std::string activation;
  std::string rule;
  /// What the screens call it in this product (endpoint dialog).
  std::string screen;
};

/// A fact that the choice of the variant rests on.
struct Fact {
  std::string id;
  Expression value;
  /// Every value it can have, as the language prints it.
  std::vector<std::string> values;
  /// The paths that must have a value before it can be computed; a missing one is asked for.
  std::vector<Expression> needs;
  /// The rule that makes it count; a finding of Variants::rule cites it where the fact decided. May be empty.
  std::string rule;
};

/// One row of the decision table: the facts it names have one of the values.
struct Decision {
  std::vector<std::pair<std::string, std::vector<std::string>>> when;
  std::string variant;
  std::string rule;
};

struct Variants {
  /// Reported where a fact is missing or the stated variant differs.
  std::string rule;
  /// The field of the tenant that may state the variant.
  std::string statedBy;
  std::vector<Fact> facts;
  std::vector<Decision> decisions;
  /// Kinds that may not be written in these variants.
  struct Forbidden {
    std::vector<std::string> variants;
    std::vector<std::string> kinds;
    std::string rule;
  };
  std::vector<Forbidden> forbidden;
};

/// A field that no one writes: tried in order until one has a value.
struct Computed {
  std::string name;
  std::vector<Expression> values;
};

/// A lookup table, or a set of words: reached as `tables.<name>[key]`.
struct LookupTable {
  std::string name;
  std::vector<std::pair<std::string, std::string>> rows;
};

/// All that is known of one product.
struct Pack {
  std::string product;
  std::vector<std::string> aliases;
  std::string name;
  std::vector<std::string> formerNames;
  std::string page;
  /// `sap.c4c`; empty where SAP publishes none.
  std::string systemNamespace;
  /// How data flow: `push`, `pull` or empty (a hub).
  std::string direction;
  /// Kinds that may stand in its tenant beside those of templates.
  std::vector<std::string> accepts;
  /// Kinds whose objects have no template and are checked by a schema only: kind -> schema file.
  std::vector<std::pair<std::string, std::string>> free;
  /// Kinds that are refused with a rule.
  std::vector<std::pair<std::string, std::string>> forbiddenKinds;
  /// Fields it adds to `tenant`, kinds of its own (of the name of a shared kind: fields it adds to that), and words
  /// it adds to fields of shared kinds (`scenario`, or of one kind `communication-arrangement.scenario`; under the
  /// name of a kind whose label is a word: labels).
  std::vector<FieldDef> tenantFields;
  std::vector<Kind> kinds;
  std::vector<std::pair<std::string, std::vector<Symbol>>> symbols;
  std::vector<Computed> computed;
  std::vector<LookupTable> tables;
  std::string supportedRule;
  std::vector<UseCase> useCases;
  Variants variants;
  std::vector<ObjectTemplate> objects;
  std::vector<Check> checks;
  std::vector<StepTemplate> steps;
  /// Its API, of which the probes of this product and of the tenants that it monitors ask.
  Content api;
  std::vector<Probe> probes;
  std::vector<ArtefactTemplate> artefacts;
  std::vector<Rule> rules;
  /// Members that the suite puts into the tenant before each example that is not bare.
  std::string examplePreamble;
  /// Facts about the product that are not confirmed, or anomalies of the page: shown by `products` and in the docs.
  std::vector<std::string> remarks;

  const Rule* rule(std::string_view id) const;
};

/// A use case of the language, for all products.
struct UseCaseName {
  std::string id;
  std::string label;
  /// Other spellings on SAP's pages.
  std::vector<std::string> alsoWritten;
};

/// What `stdlib/kinds.yaml` holds: the kinds that every product shares.
struct Kinds {
  std::vector<UseCaseName> useCases;
  /// Fields of every kind (`title`, `description`); already in front of the fields of each kind.
  std::vector<FieldDef> common;
  std::vector<Kind> kinds;
  /// Names that every template expression can use: `alm` -> `tenant.monitored-by`.
  std::vector<std::pair<std::string, Expression>> scope;
};

}  // namespace calm::packs
