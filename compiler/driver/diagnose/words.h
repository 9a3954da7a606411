#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calm::driver::diagnose {

/// The words of a message in small letters, without quotes and marks; of a very long text the first ones. `<…>` becomes
/// the word `*`.
std::vector<std::string> wordsOf(std::string_view text);

/// Whether two words are the same, or one has a letter wrong.
bool isLike(std::string_view left, std::string_view right);

/// How many words of `known` stand in `said` in their order; `*` is not counted and stands for anything.
std::size_t commonWords(const std::vector<std::string>& said, const std::vector<std::string>& known);

/// Whether `known` stands in `said` without a gap, but for what `*` stands for.
bool holdsAll(const std::vector<std::string>& said, const std::vector<std::string>& known);

}  // namespace calm::driver::diagnose
