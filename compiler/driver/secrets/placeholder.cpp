#include "driver/secrets/placeholder.h"

#include <algorithm>

namespace calm::driver::secrets {
namespace {

constexpr std::string_view opening = "${secret:";
constexpr std::size_t longestName = 200;

bool isLetterOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// What the language takes for the name of a secret, so that no placeholder leads out of a folder of secrets.
bool isName(std::string_view text) {
  if (text.empty() || text.size() > longestName || !isLetterOrDigit(text.front())) return false;
  if (text.find("..") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return isLetterOrDigit(c) || std::string_view("._/-").find(c) != std::string_view::npos;
  });
}

}  // namespace

std::optional<std::string> nameIn(std::string_view value) {
  if (!value.starts_with(opening) || !value.ends_with('}')) return std::nullopt;
  const std::string_view name = value.substr(opening.size(), value.size() - opening.size() - 1);
  return isName(name) ? std::optional<std::string>(name) : std::nullopt;
}

bool mentionsPlaceholder(std::string_view text) { return text.find(opening) != std::string_view::npos; }

std::string placeholderOf(std::string_view name) { return std::string(opening).append(name) + "}"; }

std::string variableOf(std::string_view name) {
  std::string made = "CALM_SECRET_";
  for (const char c : name) {
    const bool isLower = c >= 'a' && c <= 'z';
    made += isLower ? static_cast<char>(c - 'a' + 'A') : isLetterOrDigit(c) ? c : '_';
  }
  return made;
}

}  // namespace calm::driver::secrets
