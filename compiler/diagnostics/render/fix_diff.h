#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/render/shown_text.h"
#include "source/source_map.h"

namespace calm::diagnostics {

/// A line that a fix takes away or puts there, as a terminal shows it.
struct DiffLine {
  std::uint32_t number = 1;
  bool added = false;
  std::string text;
};

/// The lines that a fix changes: for each run of neighbouring lines the old ones, then the new ones. Empty where
/// the lines are too long to be read.
std::vector<DiffLine> fixDiff(const Fix& fix, const Diagnostic& found, const source::SourceMap& sources,
                              const Masks& masks);

}  // namespace calm::diagnostics
