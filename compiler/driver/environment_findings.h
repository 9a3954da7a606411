#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace calm::driver {

/// What was found in the environments of one landscape, each mistake once. One that not all of them have says in which
/// ones it holds.
class EnvironmentFindings {
 public:
  /// The environments that are added, in this order, and where the files declare them.
  EnvironmentFindings(std::vector<std::string> environments, std::vector<source::Span> blocks)
      : environments_(std::move(environments)), blocks_(std::move(blocks)) {}

  /// What was found in the next environment.
  void add(std::span<const diagnostics::Diagnostic> found);

  /// All of them, with their notes, in the order in which they were found first.
  std::vector<diagnostics::Diagnostic> take();

 private:
  /// Where a mistake is, and of which sort.
  struct Key {
    source::Span span;
    std::string code;
    friend auto operator<=>(const Key&, const Key&) = default;
  };
  /// What it is called where it is not called as in the first environment.
  struct Otherwise {
    std::string message;
    std::vector<std::size_t> environments;
  };
  struct Mistake {
    diagnostics::Diagnostic first;
    std::vector<std::size_t> environments;
    std::vector<Otherwise> otherwise;
  };
  using Group = std::vector<const diagnostics::Diagnostic*>;

  void add(const Key& key, const Group& group);
  void join(Mistake& mistake, const diagnostics::Diagnostic& found);
  void note(Mistake& mistake) const;
  bool liesInBlock(source::Span span) const;
  std::string named(const std::vector<std::size_t>& environments) const;

  std::vector<std::string> environments_;
  std::vector<source::Span> blocks_;
  std::size_t next_ = 0;
  std::vector<Mistake> mistakes_;
  std::map<Key, std::vector<std::size_t>> byKey_;
};

}  // namespace calm::driver
