#pragma once

#include <string>
#include <string_view>

namespace calm::driver::exported {

/// The text as a string of Calm, with its quotes.
std::string quoted(std::string_view text);

/// The key of a map: in quotes where it is no name.
std::string quotedKey(std::string_view key);

/// Why no string of Calm can say the text, as a sentence goes on; empty where one can.
std::string unsayable(std::string_view text);

/// The name of a secret of the destination, of whatever these texts hold.
std::string secretName(std::string_view tenant, std::string_view destination, std::string_view key);

}  // namespace calm::driver::exported
