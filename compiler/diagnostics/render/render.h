#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/render/arrange.h"
#include "diagnostics/render/shown_text.h"
#include "source/source_map.h"

namespace calm::diagnostics {

/// What every renderer reads. All of it outlives the call.
struct Findings {
  const Arranged& arranged;
  const source::SourceMap& sources;
  const Masks& masks;
};

/// What the closing line and the JSON summary tell beside the counts.
struct RunFacts {
  /// Files that took part.
  std::size_t files = 0;
  /// What could not be done (an unreadable file), one line each.
  std::vector<std::string> problems;
  /// Fixes that were made before these findings were found.
  std::size_t fixed = 0;
};

/// `error`, `warning` or `note`.
std::string_view word(Severity severity);

/// `path:line:col: error: message [CODE]`, one line a finding; lines and columns from 1, columns in code points.
std::string renderConcise(const Findings& findings);

/// One complete JSON document, whatever was found: `{"diagnostics": […], "summary": {…}}`.
std::string renderJson(const Findings& findings, const RunFacts& facts);

/// How wide the form for people is, in columns of a terminal; never narrower than 40.
struct HumanForm {
  bool colour = false;
  /// Of sentences, which are wrapped.
  std::uint32_t width = 80;
  /// Of the lines of a source, which are shown in part where they are longer.
  std::uint32_t screen = 140;
};

/// The form for people, as rustc made it: the sentence, the lines with carets, the second places, the page of the
/// guide, and the fix as a `-/+` diff.
std::string renderHuman(const Findings& findings, const HumanForm& form);

/// `2 errors, 1 warning in 2 of 41 files; 2 fixable`.
std::string renderSummary(const Arranged& arranged, const RunFacts& facts);

/// How what is fixable gets fixed: `[*] 2 fixable with …`; empty where nothing is.
std::string renderFixHint(const Arranged& arranged);

}  // namespace calm::diagnostics
