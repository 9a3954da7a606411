#pragma once

#include <string>
#include <string_view>

namespace calm::emit::mta {

/// The text with a backslash before each `${…}` and `~{…}` that the deployer would resolve; it takes the backslash
/// out again. Of two that begin inside one another the inner one keeps it: the format has no way to say those.
std::string literalOf(std::string_view text);

}  // namespace calm::emit::mta
