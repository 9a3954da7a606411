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

/// Bytes of a source as a terminal shows them: tabs expanded, control characters escaped, secrets masked.
std::string shownBytes(source::Span bytes, const source::SourceMap& sources, const Masks& masks);

/// The part of the place's first line that fits a screen, around the place. `line` is its number.
Excerpt excerpt(source::Span place, std::uint32_t line, const source::SourceMap& sources, const Masks& masks);

}  // namespace calm::diagnostics
