#pragma once

#include <string>
#include <vector>

namespace laws {

/// What formatting may not change: each token that is no separator, and each comment without the blanks at the borders
/// of its lines, in their order.
std::vector<std::string> substanceOf(const std::string& text);

}  // namespace laws
