#pragma once

#include <cstdint>
#include <string>

#include "diagnostics/render/shown_text.h"
#include "source/source_map.h"

namespace calm::diagnostics {

/// One line of a source as a terminal shows it, and where a place on it stands, in columns of the terminal from 0.
struct Excerpt {
  std::string text;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Bytes of a source as a terminal shows them: tabs expanded, secrets masked, and what nobody can see (control
/// characters, blanks that are not the blank, characters of no width) written as its number.
std::string shownBytes(source::Span bytes, const source::SourceMap& sources, const Masks& masks);

/// Line number `line` of the place's source, and where the part of the place that lies on it stands. Of a line wider
/// than `screen` columns, so many around where that part begins.
Excerpt excerpt(source::Span place, std::uint32_t line, std::uint32_t screen, const source::SourceMap& sources,
                const Masks& masks);

}  // namespace calm::diagnostics
