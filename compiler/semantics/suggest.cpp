#include "semantics/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <vector>

namespace calm::semantics {

namespace {

std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '_' || c == ' ') {
      out += '-';
      continue;
    }
    const bool upper = std::isupper(static_cast<unsigned char>(c)) != 0;
    if (upper && i > 0 && std::islower(static_cast<unsigned char>(text[i - 1])) != 0) out += '-';
    out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::vector<std::size_t> older(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    older = before;
    before = row;
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({before[j] + 1, row[j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], older[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view written, std::span<const std::string_view> candidates) {
  if (written.empty() || written.size() > 100) return {};
  const std::string word = folded(written);
  const std::size_t limit = word.size() <= 3 ? 1 : std::max<std::size_t>(2, word.size() / 4);
  std::string_view best;
  std::size_t least = limit + 1;
  bool unique = true;
  for (const std::string_view candidate : candidates) {
    if (candidate == best) continue;
    if (candidate.size() > word.size() + limit || word.size() > candidate.size() + limit) continue;
    const std::size_t far = distance(word, folded(candidate));
    if (far > least) continue;
    unique = far < least;
    least = far;
    best = candidate;
  }
  return unique && least <= limit ? best : std::string_view{};
}

std::string oneOf(std::span<const std::string_view> words) {
  constexpr std::size_t most = 12;
  std::string out;
  const std::size_t shown = std::min(words.size(), most);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += i + 1 == shown && shown == words.size() ? " or " : ", ";
    out += fmt::format("`{}`", words[i]);
  }
  if (shown < words.size()) out += ", …";
  return out;
}

std::string suggestion(std::string_view written, std::span<const std::string_view> candidates) {
  if (candidates.empty()) return {};
  const std::string_view near = nearest(written, candidates);
  if (!near.empty()) return fmt::format("did you mean `{}`?", near);
  return fmt::format("write {}{}", candidates.size() > 1 ? "one of " : "", oneOf(candidates));
}

}  // namespace calm::semantics
