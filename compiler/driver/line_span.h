#pragma once

#include <cstdint>

#include "source/source_map.h"
#include "source/span.h"

namespace calm::driver {

/// The line (from 1; 0 is the file as a whole, shown at its first line) without the blanks around it: where a finding
/// in a YAML file stands, of which only the line is known.
source::Span lineSpan(source::SourceId source, std::uint32_t line, const source::SourceMap& sources);

}  // namespace calm::driver
