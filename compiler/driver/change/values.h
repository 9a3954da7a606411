#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "driver/change/change.h"

namespace calm::driver::change {

/// How two JSON values differ by meaning. Objects of a list are matched by their `id` or `name`; the order of keys,
/// and of the elements of a list, means nothing, and neither does `origin`. A new or lost object is one change.
std::vector<ValueChange> changedValues(const nlohmann::ordered_json& before, const nlohmann::ordered_json& after);

}  // namespace calm::driver::change
