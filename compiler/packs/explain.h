#pragma once

#include <map>
#include <string>
#include <string_view>

#include "packs/catalog.h"

/// What the packs know, as text for a person. Facts that a pack marks as unconfirmed keep their mark: remarks are
/// printed wherever the fact is.
namespace calm::packs {

/// `calmc explain S4-36`: the rule's sentence, product, kind, basis, place, how it is held, why, remark, example and
/// counterexample. Empty where no product has such a rule.
std::string explainRule(const Catalog& catalog, std::string_view rule);

/// `calmc products`: one line a product.
std::string listProducts(const Catalog& catalog);

/// `calmc products ID`: use cases, what its tenants can hold, variants, objects, rules. Empty where there is no such
/// product.
std::string describeProduct(const Catalog& catalog, std::string_view product);

/// `calmc rules`: one line a rule, by product.
std::string listRules(const Catalog& catalog);

/// docs/products/<id>.md: the whole pack as a page, each rule with its example and with which of the three it is:
/// enforced, derived or a step.
std::string productPage(const Catalog& catalog, const Pack& pack);

/// docs/products/README.md: the index of the pages.
std::string productIndex(const Catalog& catalog);

/// docs/diagnostics/<rule>.md: the rule with whole landscapes that keep it and break it, and the way out.
std::string rulePage(const Catalog& catalog, const Pack& pack, const Rule& rule);

/// docs/diagnostics/README.md: every code of the compiler and every rule.
std::string diagnosticIndex(const Catalog& catalog);

/// All that is written below docs/ from the packs and the explanations: path from there, and text.
std::map<std::string, std::string> documentation(const Catalog& catalog);

}  // namespace calm::packs
