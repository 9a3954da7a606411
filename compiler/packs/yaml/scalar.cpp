#include "packs/yaml/scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "diagnostics/render/display_width.h"
#include "diagnostics/render/shown_text.h"

namespace calm::packs::yaml {
namespace {

std::string lower(std::string_view text) {
  std::string made(text);
  for (char& c : made) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return made;
}

/// Words that YAML 1.1 readers take for a bool.
bool looksLikeBool(std::string_view text) {
  constexpr std::array words = std::to_array<std::string_view>({"yes", "no", "on", "off", "true", "false", "y", "n"});
  return std::ranges::find(words, lower(text)) != words.end();
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Digits with signs, dots, underscores, colons or exponents: what some reader takes for a number.
bool looksLikeNumber(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || !isDigit(text.front())) return false;
  if (text.starts_with("0x") || text.starts_with("0o")) return true;
  return std::ranges::all_of(
      text, [](char c) { return isDigit(c) || c == '.' || c == '_' || c == ':' || c == 'e' || c == '+'; });
}

}  // namespace

support::Result<nlohmann::ordered_json, std::string> plainScalar(std::string_view text) {
  if (text == "true" || text == "false") return nlohmann::ordered_json(text == "true");
  if (looksLikeBool(text)) {
    return "`" + std::string(text) +
           "` is read as a bool by some and as a text by others: write `true`, `false`, or \"" + std::string(text) +
           "\"";
  }
  std::int64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = failure == std::errc{} && end == text.data() + text.size();
  const bool leadingZero = text.size() > 1 && text.front() == '0';
  if (whole && !leadingZero && !text.starts_with("-0")) return nlohmann::ordered_json(number);
  if (looksLikeNumber(text)) {
    return "`" + std::string(text) + "` looks like a number: write it in quotes, \"" + std::string(text) + "\"";
  }
  return nlohmann::ordered_json(std::string(text));
}

std::string refusedKey(std::string_view text) {
  if (text == "<<") return "`<<` (merge) is not supported: write the members out";
  if (text != "true" && text != "false" && !looksLikeBool(text)) return {};
  return "the key `" + std::string(text) + "` is read as a bool by some readers: write it in quotes";
}

std::string refusedCharacter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const diagnostics::Decoded next = diagnostics::decode(text.substr(at));
    const bool isSpace = next.point == '\n' || next.point == '\t';
    if (!isSpace && (!next.good || diagnostics::isUnshowable(next.point))) {
      return "`" + diagnostics::escaped(text.substr(at, next.bytes)) + "` can not stand in a text: nobody sees it";
    }
    at += next.bytes;
  }
  return {};
}

}  // namespace calm::packs::yaml
