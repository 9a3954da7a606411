#pragma once

#include "source/source_map.h"
#include "source/span.h"

namespace calm::driver {

/// What to take out so that the text at `place` leaves no trace: its lines with their line end where nothing else
/// stands on them, else the text and the blanks behind it.
source::Span withItsLines(source::Span place, const source::SourceMap& sources);

}  // namespace calm::driver
