#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "driver/secrets/fill.h"

namespace calm::driver::secrets {

/// Placeholders that are the value of a line, `key: "${secret:a}"` or `- ${secret:a}`: as Calm writes YAML. One that
/// stands anywhere else but in a comment is refused.
support::Result<std::vector<Slot>, Reason> slotsInYaml(std::string_view text);

/// The value as a scalar of YAML.
support::Result<std::string, Reason> writtenInYaml(std::string_view value);

/// The value as a scalar of an MTA descriptor, where `${…}` and `~{…}` would be references.
support::Result<std::string, Reason> writtenInMta(std::string_view value);

}  // namespace calm::driver::secrets
