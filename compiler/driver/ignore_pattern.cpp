#include "driver/ignore_pattern.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace calm::driver {
namespace {

struct NamedClass {
  std::string_view name;
  int (*holds)(int);
};
constexpr std::array classes = std::to_array<NamedClass>({
    {"alnum", std::isalnum},
    {"alpha", std::isalpha},
    {"blank", std::isblank},
    {"cntrl", std::iscntrl},
    {"digit", std::isdigit},
    {"graph", std::isgraph},
    {"lower", std::islower},
    {"print", std::isprint},
    {"punct", std::ispunct},
    {"space", std::isspace},
    {"upper", std::isupper},
    {"xdigit", std::isxdigit},
});

/// Searching for a byte is quicker than comparing patterns.
constexpr std::size_t bytesOfAStep = 16;

/// Reads `[…]` at the front of a pattern and tells whether it takes the byte.
class ClassReader {
 public:
  ClassReader(std::string_view pattern, char byte) : pattern_(pattern), byte_(byte) {}

  /// Nothing where the class has no end, or names one that there is not: such a pattern fits nothing.
  std::optional<bool> read() {
    const bool negated = at(1) == '!' || at(1) == '^';
    at_ = negated ? 2 : 1;
    for (const std::size_t first = at_; at_ < pattern_.size() && (at(at_) != ']' || at_ == first);) {
      if (!readMember()) return std::nullopt;
    }
    if (at_ >= pattern_.size()) return std::nullopt;
    ++at_;
    return fits_ != negated;
  }

  /// How much was read.
  std::size_t length() const { return at_; }

 private:
  char at(std::size_t place) const { return place < pattern_.size() ? pattern_[place] : '\0'; }

  bool readMember() {
    if (at(at_) == '[' && at(at_ + 1) == ':') return readNamed();
    const char low = readByte();
    char high = low;
    if (at(at_) == '-' && at(at_ + 1) != ']' && at_ + 1 < pattern_.size()) {
      ++at_;
      high = readByte();
    }
    const auto value = [](char c) { return static_cast<unsigned char>(c); };
    fits_ = fits_ || (value(low) <= value(byte_) && value(byte_) <= value(high));
    return true;
  }

  char readByte() {
    if (at(at_) == '\\' && at_ + 1 < pattern_.size()) ++at_;
    return at(at_++);
  }

  bool readNamed() {
    const std::size_t end = pattern_.find(":]", at_ + 2);
    if (end == std::string_view::npos) return false;
    const std::string_view name = pattern_.substr(at_ + 2, end - at_ - 2);
    const auto found =
        std::find_if(classes.begin(), classes.end(), [&](const NamedClass& each) { return each.name == name; });
    if (found == classes.end()) return false;
    fits_ = fits_ || found->holds(static_cast<unsigned char>(byte_)) != 0;
    at_ = end + 2;
    return true;
  }

  std::string_view pattern_;
  char byte_;
  std::size_t at_ = 1;
  bool fits_ = false;
};

/// The length of what one step of the pattern takes for a byte, zero where it does not take it; and how much of the
/// pattern was looked at.
struct OneFit {
  std::size_t length = 0;
  std::size_t looked = 1;
};

OneFit fitOne(std::string_view pattern, char byte) {
  if (pattern.empty()) return {};
  switch (pattern.front()) {
    case '?':
      return {1, 1};
    case '[': {
      ClassReader reader(pattern, byte);
      const std::optional<bool> fits = reader.read();
      return {fits.value_or(false) ? reader.length() : 0, reader.length()};
    }
    case '\\':
      return {pattern.size() > 1 && pattern[1] == byte ? std::size_t{2} : 0, 1};
    default:
      return {pattern.front() == byte ? std::size_t{1} : 0, 1};
  }
}

std::string_view partAt(std::string_view text, std::size_t at) {
  return text.substr(at, std::min(text.find('/', at), text.size()) - at);
}

/// The line without its end and without the blanks at its end that no backslash keeps.
std::string_view trimmed(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool escape = line[at] == '\\' && at + 1 < line.size();
    if (escape) ++at;
    if (escape || line[at] != ' ') end = at + 1;
  }
  return line.substr(0, end);
}

}  // namespace

bool PatternMatcher::fits(std::string_view path, std::string_view pattern) {
  // Part by part. A later `**` makes an earlier one final, so one point of return is enough.
  std::size_t at = 0;
  std::size_t in = 0;
  std::size_t backPath = 0;
  std::size_t backPattern = std::string_view::npos;
  while (true) {
    ++steps_;
    const bool pathEnds = at > path.size();
    if (in > pattern.size()) {
      if (pathEnds) return true;
    } else {
      const std::string_view wanted = partAt(pattern, in);
      steps_ += wanted.size() / bytesOfAStep;
      if (wanted == "**") {
        in += 3;
        if (in > pattern.size()) return !pathEnds;
        backPath = at;
        backPattern = in;
        continue;
      }
      if (pathEnds) return false;
      const std::string_view part = partAt(path, at);
      if (fitsPart(part, wanted)) {
        at += part.size() + 1;
        in += wanted.size() + 1;
        continue;
      }
    }
    if (backPattern == std::string_view::npos || backPath > path.size()) return false;
    backPath += partAt(path, backPath).size() + 1;
    at = backPath;
    in = backPattern;
  }
}

bool PatternMatcher::fitsPart(std::string_view part, std::string_view pattern) {
  std::size_t at = 0;
  std::size_t in = 0;
  std::size_t backPart = 0;
  std::size_t backPattern = std::string_view::npos;
  while (true) {
    ++steps_;
    if (in < pattern.size() && pattern[in] == '*') {
      backPart = at;
      backPattern = ++in;
      continue;
    }
    if (at == part.size() && in == pattern.size()) return true;
    const OneFit one = at < part.size() ? fitOne(pattern.substr(in), part[at]) : OneFit{};
    const std::size_t taken = one.length;
    steps_ += one.looked;
    if (taken != 0) {
      ++at;
      in += taken;
    } else if (backPattern != std::string_view::npos && backPart < part.size()) {
      at = ++backPart;
      in = backPattern;
    } else {
      return false;
    }
  }
}

IgnorePattern readIgnoreLine(std::string_view line) {
  line = trimmed(line);
  IgnorePattern pattern;
  if (line.starts_with('#')) return pattern;
  pattern.negated = line.starts_with('!');
  if (pattern.negated) line.remove_prefix(1);
  pattern.foldersOnly = line.ends_with('/');
  if (pattern.foldersOnly) line.remove_suffix(1);
  pattern.anchored = line.find('/') != std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  pattern.text = line;
  return pattern;
}

}  // namespace calm::driver
