#pragma once

#include <string>

#include "source/source_map.h"
#include "source/span.h"

namespace calm::driver {

/// `3:5-3:20`.
std::string printRange(source::Span span, const source::SourceMap& sources);

}  // namespace calm::driver
