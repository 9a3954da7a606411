#pragma once

#include <cstdint>
#include <string_view>

#include "syntax/findings.h"

namespace calm::syntax {

/// Reads the marks that a merge leaves where two sides disagree. The side above is read on, the one below is left out,
/// so that a conflict is one finding.
///
/// ```
/// <<<<<<< HEAD
///   region = eu10
/// =======
///   region = eu20
/// >>>>>>> main
/// ```
class ConflictMarks {
 public:
  /// Called at the begin of a line. Where what is to be left out ends: behind a single mark, or, from the end of the
  /// side above, behind the last one. 0 if no mark stands at `at`. Null findings: reports nothing.
  std::uint32_t scan(std::string_view text, std::uint32_t at, Findings* findings);

 private:
  bool open_ = false;
  /// No mark that ends a conflict stands further down: looked for once.
  bool noEnd_ = false;
};

/// The end of what is left out of a line of a patch that begins at `at`: of one with `-` the line, of one with `+` the
/// sign. 0 if `at` begins none. Null findings: reports nothing.
std::uint32_t scanPatch(std::string_view text, std::uint32_t at, Findings* findings);

}  // namespace calm::syntax
