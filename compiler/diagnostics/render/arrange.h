#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "source/source_map.h"

namespace calm::diagnostics {

/// How many findings a reader is shown; zero is no limit.
struct Limits {
  std::size_t perFile = 1000;
  std::size_t inAll = 0;
};

/// The findings of a run as every format shows them: sorted by path and position, each once. Points into the
/// diagnostics that it was made of. The counts cover what the limits hide.
struct Arranged {
  std::vector<const Diagnostic*> shown;
  std::size_t hidden = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  /// Findings that bring a fix, and those of them that bring a safe one.
  std::size_t fixable = 0;
  std::size_t safelyFixable = 0;
  /// Files with at least one finding.
  std::size_t files = 0;
};

/// Sorts, removes what is said twice (a file that several landscapes import), and applies the limits.
Arranged arrange(std::span<const Diagnostic> found, const source::SourceMap& sources, Limits limits);

}  // namespace calm::diagnostics
