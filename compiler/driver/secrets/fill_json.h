#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "driver/secrets/fill.h"

namespace calm::driver::secrets {

/// Placeholders that are the text of a JSON value; the rest of the file stays as it is, byte for byte.
support::Result<std::vector<Slot>, Reason> slotsInJson(std::string_view text);

/// The value as a JSON string.
support::Result<std::string, Reason> writtenInJson(std::string_view value);

/// The value as a JSON string of Terraform, where every text is a template.
support::Result<std::string, Reason> writtenInTerraform(std::string_view value);

}  // namespace calm::driver::secrets
