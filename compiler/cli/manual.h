#pragma once

#include <string>
#include <string_view>

namespace calm::cli {

/// The manual page calmc(1) for man(7): all that the help says, of every command.
std::string manual(std::string_view version);

}  // namespace calm::cli
