#include "emit/checks/url.h"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace calm::emit::checks {
namespace {

bool isUnreserved(char c) {
  const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return isLetter || (c >= '0' && c <= '9') || std::string_view("-._~").find(c) != std::string_view::npos;
}

std::string encoded(std::string_view text) {
  std::string made;
  for (const char c : text) {
    if (isUnreserved(c)) {
      made += c;
    } else {
      fmt::format_to(std::back_inserter(made), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return made;
}

}  // namespace

std::string queryText(std::span<const Value> parameters) {
  std::string made;
  for (const Value& parameter : parameters) {
    made += made.empty() ? '?' : '&';
    made += encoded(parameter.path.front());
    made += '=';
    made += encoded(parameter.text);
  }
  return made;
}

}  // namespace calm::emit::checks
