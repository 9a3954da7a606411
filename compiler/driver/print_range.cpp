#include "driver/print_range.h"

#include <fmt/format.h>

namespace calm::driver {

std::string printRange(source::Span span, const source::SourceMap& sources) {
  const source::Position begin = sources.position(span.source, span.begin);
  const source::Position end = sources.position(span.source, span.end);
  return fmt::format("{}:{}-{}:{}", begin.line, begin.column, end.line, end.column);
}

}  // namespace calm::driver
