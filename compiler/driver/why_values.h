#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace calm::driver {

/// Pointer -> value as JSON; of a file without structure `L1`, `L2`, … -> line.
using Values = std::map<std::string, std::string, std::less<>>;

/// The values of an artefact, in the format of its name, at least those that are asked for; nothing where it is not in
/// that format.
std::optional<Values> readValues(std::string_view path, std::string_view bytes, std::string_view asked);

}  // namespace calm::driver
