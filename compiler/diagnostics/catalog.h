#pragma once

#include <array>
#include <span>

#include "diagnostics/kind.h"

namespace calm::diagnostics {

/// Every diagnostic that the compiler itself can make (product rules come from the packs). One row of
/// `catalog.def` is one sentence; several sentences may share a code, a code is never reused for another matter.
#define CALM_DIAGNOSTIC(kind, code, severity, sentence, ...) \
  inline constexpr auto kind = define<__VA_ARGS__>(#kind, code, Severity::severity, sentence);
#include "diagnostics/catalog.def"
#undef CALM_DIAGNOSTIC

/// The rows in the order of the file, for the documentation and the coverage test.
#define CALM_DIAGNOSTIC(kind, ...) kind,
inline constexpr std::array catalog = std::to_array<Entry>({
#include "diagnostics/catalog.def"
});
#undef CALM_DIAGNOSTIC

}  // namespace calm::diagnostics
