#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace calm::emit::page {

/// The texts of the packs that steps share, each once; the data of the page name them by their number. Grows while
/// the tenants are written and is written after them.
class Texts {
 public:
  /// The number of a text with `*emphasis*` and `code` in it, as the packs write them.
  std::size_t numberOf(std::string_view prose);

  /// A JSON array: element N is the text with number N, a string or the list of its runs.
  const std::string& elements() const { return elements_; }

 private:
  std::unordered_map<std::string, std::size_t> numbers_;
  std::string elements_;
};

}  // namespace calm::emit::page
