#pragma once

#include <string>
#include <vector>

#include "semantics/analysis.h"
#include "semantics/evaluate.h"

namespace calm::semantics {

/// Whether a known value meets a condition of its template; `typing` is that of the field. What can not be computed
/// holds.
bool holds(Analysis& analysis, const packs::Condition& condition, const model::Value& value, const PackScope& scope,
           const Typing* typing);

/// The elements that break a condition of lists: of the written list, or (Covers) of the wanted one.
std::vector<model::Value> offenders(Analysis& analysis, const packs::Condition& condition, const model::Value& value,
                                    const PackScope& scope, const Typing* typing);

/// What was seen where it does not hold: `lacks `ticket``, `holds `lead``; empty where the value says it.
std::string describeFailure(Analysis& analysis, const packs::Condition& condition, const model::Value& value,
                            const PackScope& scope, const Typing* typing);

}  // namespace calm::semantics
