#pragma once

#include <cstddef>
#include <optional>

#include "diagnostics/diagnostic.h"
#include "syntax/findings.h"
#include "syntax/recover/work.h"

/// The fixes that write a bracket where one is missing.
namespace calm::syntax {

/// A header that lacks its `{`: it stands in [at, end), and the next line begins at `below`.
struct BraceMissing {
  std::size_t at = 0;
  std::size_t end = 0;
  std::size_t below = 0;
  /// The `{` stands on the next line.
  bool braceBelow = false;
  /// There is a `}` for it.
  bool closed = false;
};

diagnostics::Fix braceFix(const Work& work, const BraceMissing& missing, const Findings& findings);

/// The edit that closes, behind `end`, the block whose header stands on the line of `begin`.
diagnostics::Edit closingEdit(const Findings& findings, std::uint32_t begin, std::uint32_t end);

/// The fix for a `]` or `)` whose opening bracket is missing: it belongs before the value that the line's field has.
std::optional<diagnostics::Fix> openingFix(const Work& work, std::size_t closer, const Findings& findings);

}  // namespace calm::syntax
