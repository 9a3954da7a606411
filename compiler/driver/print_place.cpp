#include "driver/print_place.h"

#include <fmt/format.h>

namespace calm::driver {

std::string PlacePrinter::range(source::Span span) const {
  const source::Position begin = sources_.position(span.source, span.begin);
  const source::Position end = sources_.position(span.source, span.end);
  return fmt::format("{}:{}-{}:{}", begin.line, begin.column, end.line, end.column);
}

bool PlacePrinter::isSecret(source::Span place) const {
  const source::Span* mask = masks_.from(place.source, place.begin);
  return mask != nullptr && mask->begin < place.end;
}

std::string PlacePrinter::shown(std::string_view text, source::Span place) const {
  return isSecret(place) ? std::string(diagnostics::secretMark) : diagnostics::escaped(text);
}

}  // namespace calm::driver
