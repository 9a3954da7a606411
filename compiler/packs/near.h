#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calm::packs {

/// The one candidate that `written` is probably a slip of: near, and nearer than every other; else empty.
std::string_view nearest(std::string_view written, const std::vector<std::string>& candidates);

}  // namespace calm::packs
