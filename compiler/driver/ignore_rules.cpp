#include "driver/ignore_rules.h"

#include <algorithm>
#include <optional>

#include "driver/paths.h"

namespace calm::driver {
namespace {

/// `[a-z]` at the front of the pattern: whether it takes the byte, and where the pattern goes on.
struct ClassFit {
  bool fits = false;
  std::size_t length = 0;
};

std::optional<ClassFit> fitClass(std::string_view pattern, char byte) {
  std::size_t at = 1;
  const bool negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
  at += negated ? 1 : 0;
  bool fits = false;
  const std::size_t first = at;
  while (at < pattern.size() && (pattern[at] != ']' || at == first)) {
    const char low = pattern[at];
    const bool range = at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']';
    const char high = range ? pattern[at + 2] : low;
    fits = fits || (low <= byte && byte <= high);
    at += range ? 3 : 1;
  }
  if (at >= pattern.size()) return std::nullopt;
  return ClassFit{fits != negated, at + 1};
}

/// The length of what one step of the pattern takes for the byte; zero where it does not take it.
std::size_t fitOne(std::string_view pattern, char byte) {
  if (pattern.empty()) return 0;
  if (pattern.front() == '?') return byte == '/' ? 0 : 1;
  if (pattern.front() == '[' && byte != '/') {
    if (const auto fit = fitClass(pattern, byte)) return fit->fits ? fit->length : 0;
  }
  if (pattern.front() == '\\' && pattern.size() > 1) return pattern[1] == byte ? 2 : 0;
  return pattern.front() == byte ? 1 : 0;
}

std::string_view trimmed(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
  return line;
}

}  // namespace

bool fitsPattern(std::string_view path, std::string_view pattern) {
  // The usual walk with one point of return per kind of star: a later star makes an earlier one final.
  struct Return {
    std::size_t path = 0;
    std::size_t pattern = 0;
    bool set = false;
  };
  Return star;
  Return stars;
  std::size_t at = 0;
  std::size_t in = 0;
  while (true) {
    const std::string_view rest = pattern.substr(in);
    if (rest.starts_with("**")) {
      in += rest.starts_with("**/") ? 3 : 2;
      stars = {at, in, true};
      star = {};
      continue;
    }
    if (rest.starts_with('*')) {
      star = {at, ++in, true};
      continue;
    }
    if (at == path.size() && rest.empty()) return true;
    const std::size_t taken = at < path.size() ? fitOne(rest, path[at]) : 0;
    if (taken != 0) {
      ++at;
      in += taken;
    } else if (star.set && star.path < path.size() && path[star.path] != '/') {
      at = ++star.path;
      in = star.pattern;
    } else if (stars.set && stars.path < path.size()) {
      at = ++stars.path;
      in = stars.pattern;
      star = {};
    } else {
      return false;
    }
  }
}

void IgnoreRules::add(std::string_view folder, std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = trimmed(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (!line.empty() && !line.starts_with('#')) addPattern(folder, line);
  }
}

void IgnoreRules::addPattern(std::string_view folder, std::string_view pattern) {
  Rule rule;
  rule.folder = folder;
  rule.negated = pattern.starts_with('!');
  if (rule.negated) pattern.remove_prefix(1);
  rule.foldersOnly = pattern.ends_with('/');
  if (rule.foldersOnly) pattern.remove_suffix(1);
  rule.anchored = pattern.find('/') != std::string_view::npos;
  if (pattern.starts_with('/')) pattern.remove_prefix(1);
  rule.pattern = pattern;
  if (!pattern.empty()) rules_.push_back(std::move(rule));
}

bool IgnoreRules::ignores(std::string_view path, bool isFolder) const {
  const auto decides = [&](const Rule& rule) {
    if ((rule.foldersOnly && !isFolder) || !liesUnder(path, rule.folder) || path == rule.folder) return false;
    const std::string_view below = path.substr(rule.folder == "/" ? 1 : rule.folder.size() + 1);
    const std::size_t slash = below.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? below : below.substr(slash + 1);
    return fitsPattern(rule.anchored ? below : name, rule.pattern);
  };
  const auto last = std::find_if(rules_.rbegin(), rules_.rend(), decides);
  return last != rules_.rend() && !last->negated;
}

}  // namespace calm::driver
