#include "cli/option_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/lift.h"
#include "diagnostics/suggest.h"

namespace calm::cli {

Words<Format> formats() {
  return {{"human", Format::Human},   {"concise", Format::Concise}, {"json", Format::Json},  {"sarif", Format::Sarif},
          {"github", Format::Github}, {"gitlab", Format::Gitlab},   {"junit", Format::Junit}};
}

FormatRequest readFormat(const std::string& word) {
  const std::size_t equals = word.find('=');
  const std::string name = word.substr(0, equals);
  FormatRequest request{choose("--format", name, formats()), {}};
  if (equals == std::string::npos) return request;
  request.file = word.substr(equals + 1);
  if (request.file.empty()) throw RefusedWord{"--format names a file behind `=`"};
  return request;
}

std::pair<std::string, std::string> readParam(const std::string& word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos || equals == 0) throw RefusedWord{"--param takes `name=value`"};
  return {word.substr(0, equals), word.substr(equals + 1)};
}

Today readToday(const std::string& word) {
  if (word == "now") return {};
  const std::optional<support::Date> date = support::readDate(word);
  if (!date) throw RefusedWord{fmt::format("--today takes a day as `YYYY-MM-DD`, or `now`, not `{}`", word)};
  return {date};
}

driver::Level readLevelWord(const std::string& word) {
  const std::size_t equals = std::min(word.find('='), word.size());
  driver::Level level{word.substr(0, equals), {}};
  const std::string_view value = std::string_view(word).substr(std::min(equals + 1, word.size()));
  if (!driver::readLevel(value, level)) throw RefusedWord{"--level takes `CODE=error`, `warning`, `note` or `off`"};
  const std::string_view locked = diagnostics::lockedBecause(level.code);
  if (!locked.empty()) throw RefusedWord{fmt::format("the level of `{}` can not be changed: {}", level.code, locked)};
  return level;
}

std::vector<driver::Selector> readSelectors(const std::string& words, driver::Selector::Effect effect) {
  std::vector<driver::Selector> selectors;
  for (std::size_t begin = 0; begin <= words.size();) {
    const std::size_t end = std::min(words.find(',', begin), words.size());
    std::string word = words.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty())
      throw RefusedWord{"--select and --ignore take codes with commas between them, such as `C4C-13,CALM2`"};
    selectors.push_back({std::move(word), effect});
  }
  return selectors;
}

std::vector<std::string> readNames(const std::string& words, std::string_view what,
                                   const std::vector<std::string_view>& known) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= words.size();) {
    const std::size_t end = std::min(words.find(',', begin), words.size());
    const std::string word = words.substr(begin, end - begin);
    begin = end + 1;
    if (std::find(known.begin(), known.end(), word) == known.end()) {
      throw RefusedWord{fmt::format("there is no {} `{}`; {}", what, word, diagnostics::suggestion(word, known))};
    }
    names.push_back(word);
  }
  return names;
}

std::size_t readNumber(std::string_view option, const std::string& word) {
  const bool digits = !word.empty() && word.size() < 10 && word.find_first_not_of("0123456789") == std::string::npos;
  if (!digits) throw RefusedWord{fmt::format("{} takes a whole number, not `{}`", option, word)};
  return static_cast<std::size_t>(std::stoul(word));
}

}  // namespace calm::cli
