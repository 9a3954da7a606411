#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/render/arrange.h"
#include "source/span.h"

namespace calm::driver {

/// Which fixes are made without asking.
enum class FixScope {
  /// Those that write what the author meant for certain.
  Safe,
  /// Guesses too.
  Unsafe,
};

/// The fixes of one look at the files that can be made at once.
struct FixRound {
  /// Sorted, none touches another.
  std::map<source::SourceId, std::vector<diagnostics::Edit>> edits;
  std::size_t fixes = 0;
};

/// The first fix of every finding that has one of the scope, in the order in which findings are shown. One that
/// touches an earlier one waits for the next round, as does one with an edit in a source that `mayChange` refuses.
FixRound chooseFixes(const diagnostics::Arranged& findings, FixScope scope,
                     const std::function<bool(source::SourceId)>& mayChange);

/// The text with the edits made; they are sorted and do not touch. A line end that comes in is one of the text's kind.
std::string withEdits(std::string_view text, const std::vector<diagnostics::Edit>& edits);

}  // namespace calm::driver
