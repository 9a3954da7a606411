#include "packs/knowledge/text_shape.h"

#include <algorithm>

namespace calm::packs {
namespace {

constexpr std::size_t longestText = 16384;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool isWild(char mark) { return mark == '*' || mark == '#' || mark == '@'; }

bool takes(char mark, char c) {
  if (mark == '#') return isDigit(c);
  return mark == '*' || isDigit(c) || isLetter(c) || c == '-';
}

/// Tries every length of every run, but no place of the text twice for one place of the shape.
class Matcher {
 public:
  Matcher(std::string_view text, std::string_view shape)
      : text_(text), shape_(shape), tried_((text.size() + 1) * shape.size()) {}

  std::vector<std::string_view> taken;

  bool fits(std::size_t at, std::size_t mark) {
    for (; mark < shape_.size() && !isWild(shape_[mark]); ++mark, ++at) {
      if (at == text_.size() || text_[at] != shape_[mark]) return false;
    }
    if (mark == shape_.size()) return at == text_.size();
    const std::size_t state = at * shape_.size() + mark;
    if (tried_[state]) return false;
    tried_[state] = true;
    std::size_t end = at;
    while (end < text_.size() && takes(shape_[mark], text_[end])) ++end;
    for (; end > at; --end) {
      const std::size_t before = taken.size();
      if (shape_[mark] == '@') taken.push_back(text_.substr(at, end - at));
      if (fits(end, mark + 1)) return true;
      taken.resize(before);
    }
    return false;
  }

 private:
  std::string_view text_;
  std::string_view shape_;
  std::vector<bool> tried_;
};

}  // namespace

std::optional<std::vector<std::string_view>> fitShape(std::string_view text, std::string_view shape) {
  if (text.size() > longestText) return std::nullopt;
  Matcher matcher(text, shape);
  if (!matcher.fits(0, 0)) return std::nullopt;
  return std::move(matcher.taken);
}

}  // namespace calm::packs
