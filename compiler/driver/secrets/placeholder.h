#pragma once

#include <optional>
#include <string>
#include <string_view>

/// `${secret:NAME}`, as it stands in artefacts.
namespace calm::driver::secrets {

/// The name of a placeholder that is the whole value; nothing where the value is none.
std::optional<std::string> nameIn(std::string_view value);

/// Whether a placeholder begins anywhere in the text, finished or not.
bool mentionsPlaceholder(std::string_view text);

/// The placeholder of a secret.
std::string placeholderOf(std::string_view name);

/// The variable of the environment that gives the secret: `CALM_SECRET_` and the name in capitals, every other
/// character as `_`.
std::string variableOf(std::string_view name);

}  // namespace calm::driver::secrets
