#pragma once

#include <span>
#include <string>

#include "emit/checks/check.h"

namespace calm::emit::checks {

/// `?a=b&c=d`, percent-encoded; empty without parameters.
std::string queryText(std::span<const Value> parameters);

}  // namespace calm::emit::checks
