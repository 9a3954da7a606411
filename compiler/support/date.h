#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace calm::support {

/// A day of the calendar, without time and zone.
using Date = std::chrono::year_month_day;

/// Reads `YYYY-MM-DD`; nothing where the text has another shape, or the calendar no such day.
std::optional<Date> readDate(std::string_view text);

/// `YYYY-MM-DD`.
std::string print(Date date);

/// The day, in UTC, of a point in seconds since 1970; nothing outside the years that readDate() can read.
std::optional<Date> dateOf(std::int64_t seconds);

}  // namespace calm::support
