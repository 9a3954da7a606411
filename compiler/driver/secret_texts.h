#pragma once

#include <string_view>
#include <vector>

#include "driver/compilation.h"
#include "source/span.h"

namespace calm::driver {

/// What may not be shown of a text, known by the text alone, so that it holds for whatever can not be read as well:
/// texts and numbers that are given to a name which speaks of a password or secret, but for the names of secrets in
/// `secret("…")`; and what has the shape of a credential, in texts and in comments.
std::vector<source::Span> secretTexts(std::string_view text, source::SourceId source);

/// What may not be shown of the files in which something was found: what the compilation knows to be secret, and what
/// their texts say.
std::vector<source::Span> secretsWhereFound(const Compilation& compilation);

/// The same of all files.
std::vector<source::Span> secretsEverywhere(const Compilation& compilation);

}  // namespace calm::driver
