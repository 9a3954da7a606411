#include "diagnostics/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <iterator>

namespace calm::diagnostics {
namespace {

/// The word in lower case, its parts held together by hyphens: `monitoredBy`, `MONITORED_BY` and `monitored-by` are
/// one.
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

/// Insertions, deletions, replacements and swaps of neighbours that lead from one text to the other.
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

/// How far a word may be from what was written: in a short one a single letter is much.
std::size_t farthest(std::string_view word) { return word.size() <= 5 ? 1 : std::max<std::size_t>(2, word.size() / 4); }

/// The one candidate that goes on where the word ends (`auth`); empty where there is none, or more than one.
std::string_view continued(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t least = 4;
  if (word.size() < least) return {};
  std::string_view only;
  for (const std::string_view candidate : candidates) {
    if (!folded(candidate).starts_with(word) || candidate == only) continue;
    if (!only.empty()) return {};
    only = candidate;
  }
  return only;
}

/// The first letters of the parts of a word: `real-user-monitoring` is `rum`.
std::string initials(std::string_view word) {
  std::string letters;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (at == 0 || word[at - 1] == '-') letters += word[at];
  }
  return letters;
}

/// The one candidate of which the word is the initials; empty where there is none, or more than one.
std::string_view abbreviated(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t least = 3;
  if (word.size() < least) return {};
  std::string_view only;
  for (const std::string_view candidate : candidates) {
    if (candidate == only || initials(folded(candidate)) != word) continue;
    if (!only.empty()) return {};
    only = candidate;
  }
  return only;
}

bool holdsOtherDigits(std::string_view a, std::string_view b) {
  const auto digits = [](std::string_view text) {
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept), [](char c) { return c >= '0' && c <= '9'; });
    return kept;
  };
  return digits(a) != digits(b);
}

}  // namespace

std::string_view nearest(std::string_view written, std::span<const std::string_view> candidates) {
  if (written.empty() || written.size() > 100) return {};
  const std::string word = folded(written);
  const std::size_t limit = farthest(word);
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
  if (!best.empty()) return unique ? best : std::string_view{};
  const std::string_view longer = continued(word, candidates);
  return longer.empty() ? abbreviated(word, candidates) : longer;
}

std::string_view nearest(std::string_view written, const std::vector<std::string>& candidates) {
  return nearest(written, std::vector<std::string_view>(candidates.begin(), candidates.end()));
}

bool isSlip(std::string_view written, std::string_view meant) {
  constexpr std::size_t shortest = 4;
  const std::string word = folded(written);
  const std::string wanted = folded(meant);
  if (word == wanted) return true;
  return word.size() >= shortest && distance(word, wanted) == 1 && !holdsOtherDigits(word, wanted);
}

namespace {

std::string listed(std::span<const std::string_view> words, std::string_view last) {
  constexpr std::size_t most = 12;
  std::string out;
  const std::size_t shown = std::min(words.size(), most);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += i + 1 == shown && shown == words.size() ? last : ", ";
    out += fmt::format("`{}`", words[i]);
  }
  if (shown < words.size()) out += ", …";
  return out;
}

}  // namespace

std::string oneOf(std::span<const std::string_view> words) { return listed(words, " or "); }

std::string allOf(std::span<const std::string_view> words) { return listed(words, " and "); }

std::string choice(std::span<const std::string_view> words) {
  return (words.size() > 2 ? "one of " : "") + oneOf(words);
}

std::string suggestion(std::string_view written, std::span<const std::string_view> candidates) {
  if (candidates.empty()) return {};
  const std::string_view near = nearest(written, candidates);
  if (!near.empty()) return fmt::format("did you mean `{}`?", near);
  return fmt::format("write {}", choice(candidates));
}

void suggest(Diagnostic& finding, source::Span place, std::string_view written,
             std::span<const std::string_view> candidates) {
  finding.helped(suggestion(written, candidates));
  const std::string_view near = nearest(written, candidates);
  if (!near.empty()) finding.fix(wordFix(place, written, near));
}

Fix wordFix(source::Span place, std::string_view written, std::string_view meant) {
  return {fmt::format("write `{}`", meant), {{place, std::string(meant)}}, isSlip(written, meant)};
}

Fix nameFix(source::Span place, std::string_view written, std::string_view meant) {
  return {fmt::format("write `{}`", meant), {{place, std::string(meant)}}, folded(written) == folded(meant)};
}

}  // namespace calm::diagnostics
