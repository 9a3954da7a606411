#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace laws {

/// A listing in a page of the documentation: a fence of three backticks whose first word is `calm`. What stands behind
/// it says how it is compiled:
///
///     calm                      a landscape of its own
///     calm main.calm            a file of the page's project; a later one of the name takes its place
///     calm fragment             a part of a file: only its syntax is checked; `before` and `after` the formatter too
///     calm … fails CODE         the landscape gives this finding, and no other
struct Listing {
  /// Empty where the listing is a landscape of its own.
  std::string file;
  bool isFragment = false;
  /// The code that it gives; empty where it gives none.
  std::string fails;
  std::string text;
  /// Of the opening fence in the page.
  std::size_t line = 0;
};

std::vector<Listing> listingsOf(std::string_view page);

}  // namespace laws
