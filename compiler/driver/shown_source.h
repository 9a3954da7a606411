#pragma once

#include <string>
#include <string_view>

namespace calm::driver {

/// A source as it may be shown to anybody, known by its text alone: what stands in a field whose name says password or
/// secret, and what looks like a credential, is masked, in texts and in comments; control characters are escaped. Lines
/// stay lines.
std::string shownSource(std::string_view text);

}  // namespace calm::driver
