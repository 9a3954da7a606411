#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace calm::diagnostics {

/// One mistake that was found in several passes over the same text.
struct Joined {
  /// What its sentence is where that is another than in the first pass.
  struct Otherwise {
    std::string message;
    std::vector<std::size_t> passes;
  };

  /// As the first pass found it. Its fixes are gone where another pass would fix it otherwise.
  Diagnostic first;
  /// In the order in which they were added.
  std::vector<std::size_t> passes;
  std::vector<Otherwise> otherwise;
};

/// Makes one of the findings that several passes have in common: those of one code at one place. Where a pass has
/// several of them, sentences tell them apart.
class Joining {
 public:
  void add(std::size_t pass, std::span<const Diagnostic> found);

  /// All mistakes, in the order in which they were found first.
  std::vector<Joined> take();

 private:
  struct Key {
    source::Span span;
    std::string code;
    friend auto operator<=>(const Key&, const Key&) = default;
  };
  using Group = std::vector<const Diagnostic*>;

  void add(std::size_t pass, const Key& key, const Group& group);

  std::vector<Joined> joined_;
  std::map<Key, std::vector<std::size_t>> byKey_;
};

}  // namespace calm::diagnostics
