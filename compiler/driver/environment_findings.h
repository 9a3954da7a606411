#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/joining.h"

namespace calm::driver {

/// What was found in the environments of one landscape, each mistake once. One that not all of them have says in which
/// ones it holds.
class EnvironmentFindings {
 public:
  /// The environments that are added, in this order, and where the files declare them.
  EnvironmentFindings(std::vector<std::string> environments, std::vector<source::Span> blocks)
      : environments_(std::move(environments)), blocks_(std::move(blocks)) {}

  /// What was found in the next environment.
  void add(std::span<const diagnostics::Diagnostic> found) { joining_.add(next_++, found); }

  /// All of them, with their notes, in the order in which they were found first.
  std::vector<diagnostics::Diagnostic> take();

 private:
  void note(diagnostics::Joined& mistake) const;
  bool liesInBlock(source::Span span) const;
  std::string named(const std::vector<std::size_t>& environments) const;

  std::vector<std::string> environments_;
  std::vector<source::Span> blocks_;
  std::size_t next_ = 0;
  diagnostics::Joining joining_;
};

}  // namespace calm::driver
