#pragma once

#include <string>
#include <string_view>

namespace calm::semantics {

/// What keeps a text from being a URL (scheme http or https, host name, no user info, fragment or blank), in
/// words; empty where nothing does.
std::string urlProblem(std::string_view text);

/// What keeps a text from being a bare host name; empty where nothing does.
std::string hostProblem(std::string_view text);

/// The host of a URL that has no problem, without its port.
std::string_view hostOf(std::string_view url);

/// What sort of credential the text looks like (`a private key`, `a client secret`); empty where it does not.
std::string_view credentialShape(std::string_view text);

/// `${secret:` or `${key:` where the text holds one; else empty.
std::string_view placeholderIn(std::string_view text);

/// What keeps a text from being the name of a secret; empty where nothing does.
std::string secretNameProblem(std::string_view name);

/// What keeps a text from being the label of an object, and so the name of a file; empty where nothing does.
std::string labelProblem(std::string_view label, bool dotless);

}  // namespace calm::semantics
