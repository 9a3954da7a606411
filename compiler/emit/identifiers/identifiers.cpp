#include "emit/identifiers/identifiers.h"

#include <cstddef>

#include "emit/manifest/sha256.h"

namespace calm::emit {
namespace {

constexpr std::size_t hashLength = 8;

bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

char wordLetter(char c) { return isLower(c) || isUpper(c) || isDigit(c) ? c : '_'; }

char dnsLetter(char c) {
  if (isUpper(c)) return static_cast<char>(c - 'A' + 'a');
  return isLower(c) || isDigit(c) ? c : '-';
}

std::string wordOf(std::string_view name) {
  std::string word;
  for (const char c : name) word += wordLetter(c);
  if (word.empty() || isDigit(word[0])) word.insert(0, 1, '_');
  return word;
}

std::string dnsLabelOf(std::string_view name) {
  std::string label;
  for (const char c : name) label += dnsLetter(c);
  while (label.ends_with('-')) label.pop_back();
  label.erase(0, label.find_first_not_of('-'));
  return label.empty() ? "x" : label;
}

/// What a format allows between two parts, and the most letters.
struct Shape {
  char between = '_';
  std::size_t most = 250;
};

std::string withHash(std::string word, std::string_view name, Shape shape) {
  const std::size_t most = shape.most;
  if (word.size() > most - hashLength - 1) word.resize(most - hashLength - 1);
  return word + shape.between + manifest::hexOf(manifest::sha256(name)).substr(0, hashLength);
}

}  // namespace

const std::string& Identifiers::of(std::string_view name) {
  if (const auto known = known_.find(name); known != known_.end()) return known->second;
  const bool isDns = alphabet_ == Alphabet::DnsLabel;
  const Shape shape = isDns ? Shape{'-', 63} : Shape{};
  std::string word = isDns ? dnsLabelOf(name) : wordOf(name);
  if (word.size() > shape.most || used_.contains(word)) word = withHash(std::move(word), name, shape);
  used_.insert(word);
  return known_.emplace(std::string(name), std::move(word)).first->second;
}

}  // namespace calm::emit
