#include "lsp/uri.h"

#include <fmt/format.h>

#include "driver/paths.h"
#include "support/lower_case.h"

namespace calm::lsp {
namespace {

int digitOf(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Nothing where an escape is none, or stands for the end of a text.
std::optional<std::string> unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      out += text[at];
      continue;
    }
    if (at + 2 >= text.size()) return std::nullopt;
    const int high = digitOf(text[at + 1]);
    const int low = digitOf(text[at + 2]);
    if (high < 0 || low < 0 || high + low == 0) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return out;
}

bool isPlain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::optional<std::string> pathOf(std::string_view uri) {
  constexpr std::string_view scheme = "file://";
  if (support::lowerCase(uri.substr(0, scheme.size())) != scheme) return std::nullopt;
  uri.remove_prefix(scheme.size());
  const std::size_t slash = uri.find('/');
  if (slash == std::string_view::npos || (slash != 0 && uri.substr(0, slash) != "localhost")) return std::nullopt;
  const auto path = unescaped(uri.substr(slash, uri.find_first_of("?#") - slash));
  if (!path) return std::nullopt;
  return driver::absolute("/", *path);
}

std::string uriOf(std::string_view path) {
  std::string out = "file://";
  for (const char c : path) {
    if (isPlain(c)) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

}  // namespace calm::lsp
