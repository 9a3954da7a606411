#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "packs/problem.h"
#include "support/result.h"

namespace calm::packs::yaml {

/// The line of each value, by JSON pointer; of a member the line of its key.
class Lines {
 public:
  void add(std::string pointer, std::uint32_t line) { lines_.emplace(std::move(pointer), line); }
  /// The line of the value, or of the nearest value around it that has one; 1 for the whole document.
  std::uint32_t at(std::string_view pointer) const;

 private:
  std::map<std::string, std::uint32_t, std::less<>> lines_;
};

/// A YAML text as JSON, members in the order of the text.
struct Document {
  std::string file;
  nlohmann::ordered_json root;
  Lines lines;

  PackProblem problem(std::string_view pointer, std::string message) const {
    return {file, lines.at(pointer), std::move(message)};
  }
};

/// Limits of a pack, far above what a pack needs.
inline constexpr std::size_t maxBytes = 1u << 20;
inline constexpr std::size_t maxDepth = 32;
inline constexpr std::size_t maxTextBytes = 16384;

/// The one reader of YAML. Refuses what YAML files are known to hide: a key given twice, anchors, aliases, tags,
/// `yes` and `no` as bool, values that are empty, a second document, and what is above the limits.
support::Result<Document, PackProblem> readDocument(const std::string& file, std::string_view text);

/// `pointer` with one more step; `/` and `~` of the name escaped as RFC 6901 says.
std::string step(std::string_view pointer, std::string_view name);
std::string step(std::string_view pointer, std::size_t index);

}  // namespace calm::packs::yaml
