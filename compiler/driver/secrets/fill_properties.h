#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "driver/secrets/fill.h"

namespace calm::driver::secrets {

/// Placeholders that are the value of a key of Java properties, on one line.
support::Result<std::vector<Slot>, Reason> slotsInProperties(std::string_view text);

/// The value as `java.util.Properties` reads it back.
support::Result<std::string, Reason> writtenInProperties(std::string_view value);

}  // namespace calm::driver::secrets
