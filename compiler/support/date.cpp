#include "support/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace calm::support {
namespace {

/// The number that stands in `text`, which holds digits only.
unsigned number(std::string_view text) {
  unsigned value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::optional<Date> readDate(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00";
  if (text.size() != shape.size()) return std::nullopt;
  const bool fits = std::equal(text.begin(), text.end(), shape.begin(), [](char found, char wanted) {
    return wanted == '-' ? found == '-' : found >= '0' && found <= '9';
  });
  if (!fits) return std::nullopt;
  const Date date{std::chrono::year(static_cast<int>(number(text.substr(0, 4)))),
                  std::chrono::month(number(text.substr(5, 2))), std::chrono::day(number(text.substr(8, 2)))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::string print(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<Date> dateOf(std::int64_t seconds) {
  constexpr std::int64_t firstOf0 = -62'167'219'200;
  constexpr std::int64_t endOf9999 = 253'402'300'800;
  if (seconds < firstOf0 || seconds >= endOf9999) return std::nullopt;
  return Date(std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds))));
}

}  // namespace calm::support
