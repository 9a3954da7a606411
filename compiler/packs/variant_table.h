#pragma once

#include <string>
#include <vector>

#include "packs/pack.h"

namespace calm::packs {

/// Every way in which a decision table fails to pick exactly one variant for each combination of the values of its
/// facts: a sentence for each, none for a table that is total and disjoint. At most 20 sentences.
std::vector<std::string> variantProblems(const Variants& variants);

/// One combination: a value for each fact, in the order of the facts.
using Combination = std::vector<std::string>;

/// Every combination, the last fact changing fastest; none where there are more than 100,000.
std::vector<Combination> combinations(const Variants& variants);

/// The rows that decide a combination.
std::vector<const Decision*> deciding(const Variants& variants, const Combination& values);

}  // namespace calm::packs
