#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace calm::lsp {

/// The absolute path that a URI of scheme `file` names; nothing for every other one.
std::optional<std::string> pathOf(std::string_view uri);

/// `file:///a%20b/c.calm`.
std::string uriOf(std::string_view path);

}  // namespace calm::lsp
