#include "driver/ignore_rules.h"

#include <algorithm>

#include "driver/paths.h"

namespace calm::driver {

void IgnoreRules::add(std::string_view lines) {
  constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
  if (lines.starts_with(byteOrderMark)) lines.remove_prefix(byteOrderMark.size());
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    addPattern(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

void IgnoreRules::addPattern(std::string_view pattern) {
  IgnorePattern read = readIgnoreLine(pattern);
  if (!read.text.empty()) patterns_.push_back(std::move(read));
}

std::optional<bool> IgnoreRules::ignores(std::string_view path, bool isFolder, PatternMatcher& matcher) const {
  if (patterns_.empty() || !liesUnder(path, folder_) || path == folder_) return std::nullopt;
  const std::string_view below = path.substr(folder_ == "/" ? 1 : folder_.size() + 1);
  const std::string_view name = below.substr(below.rfind('/') + 1);
  const auto decides = [&](const IgnorePattern& pattern) {
    if (pattern.foldersOnly && !isFolder) return false;
    return matcher.fits(pattern.anchored ? below : name, pattern.text);
  };
  const auto last = std::find_if(patterns_.rbegin(), patterns_.rend(), decides);
  return last == patterns_.rend() ? std::nullopt : std::optional(!last->negated);
}

std::optional<bool> IgnoreChain::ignores(const std::shared_ptr<const IgnoreChain>& chain, std::string_view path,
                                         bool isFolder, PatternMatcher& matcher) {
  for (const IgnoreChain* each = chain.get(); each != nullptr; each = each->above.get()) {
    if (const auto said = each->rules.ignores(path, isFolder, matcher)) return said;
  }
  return std::nullopt;
}

}  // namespace calm::driver
