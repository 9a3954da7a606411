#pragma once

#include <string>
#include <string_view>

namespace calm::emit::json {

/// Appends `text` as a JSON string with its quotes. Other scripts stay UTF-8; what a reader could take for a line
/// end or for nothing (controls, U+007F to 009F, U+2028, U+2029, bidirectional controls) is escaped, and a byte
/// that is no UTF-8 becomes U+FFFD, so that every text gives a valid document.
void appendText(std::string& bytes, std::string_view text);

/// Appends one step of a JSON pointer (RFC 6901), a slash and the key, as it stands inside a JSON text: `~`, `/` and
/// what JSON escapes are escaped.
void appendPointerStep(std::string& pointer, std::string_view key);

}  // namespace calm::emit::json
