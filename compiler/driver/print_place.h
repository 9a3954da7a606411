#pragma once

#include <string>
#include <string_view>

#include "diagnostics/render/shown_text.h"
#include "source/source_map.h"
#include "source/span.h"

namespace calm::driver {

/// How printers show places and texts of sources: escaped, and with secrets masked as everywhere.
class PlacePrinter {
 public:
  PlacePrinter(const source::SourceMap& sources, const diagnostics::Masks& masks) : sources_(sources), masks_(masks) {}

  /// `3:5-3:20`.
  std::string range(source::Span span) const;
  /// `text`, unless a secret stands at the place.
  std::string shown(std::string_view text, source::Span place) const;
  /// The bytes at the place.
  std::string shown(source::Span place) const { return shown(sources_.text(place), place); }
  bool isSecret(source::Span place) const;

 private:
  const source::SourceMap& sources_;
  const diagnostics::Masks& masks_;
};

}  // namespace calm::driver
