#pragma once

#include <string>
#include <string_view>

namespace calm::emit::page {

/// Appends everything of the document up to its data: the policy that lets nothing run but the script of the page,
/// the style sheet, and the frame that the script fills.
void appendHead(std::string& page, std::string_view environment);

}  // namespace calm::emit::page
