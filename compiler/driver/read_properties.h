#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace calm::driver {

/// Keys and values of a file of Java properties, in its order, read as `java.util.Properties` does: every text is one.
/// Bytes are ISO 8859-1; what comes is UTF-8.
std::vector<std::pair<std::string, std::string>> readProperties(std::string_view bytes);

}  // namespace calm::driver
