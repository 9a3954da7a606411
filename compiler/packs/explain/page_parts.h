#pragma once

#include <string>
#include <string_view>

#include "packs/pack.h"

/// The longer parts of a product's page; each appends to the page.
namespace calm::packs::explain {

/// A text inside a table: one line, `|` escaped.
std::string cell(std::string_view text);

/// What a tenant of the product can hold beyond what every tenant has.
void tenantPart(std::string& page, const Pack& pack);
/// The objects that are derived and checked, field by field.
void objectPart(std::string& page, const Pack& pack);
/// Every rule with how it is held, its place, example and counterexample.
void rulePart(std::string& page, const Pack& pack);

}  // namespace calm::packs::explain
