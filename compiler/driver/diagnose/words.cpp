#include "driver/diagnose/words.h"

#include <algorithm>

namespace calm::driver::diagnose {
namespace {

constexpr std::size_t mostWords = 400;
constexpr std::size_t longestWord = 80;
constexpr std::string_view anything = "*";

bool isOfWord(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Typographic quotes and apostrophes are three bytes each, from E2 80 98 to E2 80 9F.
bool isQuote(std::string_view text, std::size_t at) {
  return text.substr(at).starts_with("\xE2\x80") && at + 2 < text.size() &&
         static_cast<unsigned char>(text[at + 2]) >= 0x98 && static_cast<unsigned char>(text[at + 2]) <= 0x9F;
}

bool isPlaceholder(std::string_view text, std::size_t at, std::size_t& end) {
  if (text[at] != '<') return false;
  end = text.find('>', at);
  return end != std::string_view::npos;
}

}  // namespace

std::vector<std::string> wordsOf(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty() && words.size() < mostWords) words.push_back(word.substr(0, longestWord));
    word.clear();
  };
  for (std::size_t at = 0; at < text.size() && words.size() < mostWords; ++at) {
    std::size_t end = at;
    if (text[at] == '\'') continue;
    if (isQuote(text, at)) {
      at += 2;
    } else if (isPlaceholder(text, at, end)) {
      finish();
      words.emplace_back(anything);
      at = end;
    } else if (isOfWord(static_cast<unsigned char>(text[at]))) {
      word += lower(text[at]);
    } else {
      finish();
    }
  }
  finish();
  return words;
}

bool isLike(std::string_view left, std::string_view right) {
  if (left == right) return true;
  if (left.size() < right.size()) std::swap(left, right);
  if (left.size() < 5 || left.size() - right.size() > 1) return false;
  const auto first = std::mismatch(right.begin(), right.end(), left.begin());
  const std::string_view restOfRight = right.substr(static_cast<std::size_t>(first.first - right.begin()));
  const std::string_view restOfLeft = left.substr(static_cast<std::size_t>(first.second - left.begin()));
  if (left.size() != right.size()) return restOfLeft.substr(1) == restOfRight;
  if (restOfLeft.substr(1) == restOfRight.substr(1)) return true;
  return restOfLeft.size() > 1 && restOfLeft[0] == restOfRight[1] && restOfLeft[1] == restOfRight[0] &&
         restOfLeft.substr(2) == restOfRight.substr(2);
}

std::size_t commonWords(const std::vector<std::string>& said, const std::vector<std::string>& known) {
  std::vector<std::size_t> row(known.size() + 1);
  for (const std::string& word : said) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= known.size(); ++j) {
      const std::size_t above = row[j];
      const bool same = known[j - 1] != anything && isLike(word, known[j - 1]);
      row[j] = same ? diagonal + 1 : std::max(above, row[j - 1]);
      diagonal = above;
    }
  }
  return row.back();
}

bool holdsAll(const std::vector<std::string>& said, const std::vector<std::string>& known) {
  std::vector<std::vector<std::string>> pieces(1);
  for (const std::string& word : known) {
    if (word == anything) {
      pieces.emplace_back();
    } else {
      pieces.back().push_back(word);
    }
  }
  auto at = said.begin();
  for (const std::vector<std::string>& piece : pieces) {
    if (piece.empty()) continue;
    at = std::search(at, said.end(), piece.begin(), piece.end(), isLike);
    if (at == said.end()) return false;
    at += static_cast<std::ptrdiff_t>(piece.size());
  }
  return true;
}

}  // namespace calm::driver::diagnose
