#pragma once

#include <string>
#include <string_view>

#include "diagnostics/kind.h"

namespace calm::diagnostics {

/// The colours of the human form, or none.
class Style {
 public:
  explicit Style(bool colour) : colour_(colour) {}

  std::string severity(Severity severity, std::string_view text) const;
  std::string bold(std::string_view text) const { return painted("1", text); }
  /// Gutter, arrows, carets of second places.
  std::string frame(std::string_view text) const { return painted("1;34", text); }
  std::string removed(std::string_view text) const { return painted("31", text); }
  std::string added(std::string_view text) const { return painted("32", text); }
  std::string help(std::string_view text) const { return painted("1;36", text); }

 private:
  std::string painted(std::string_view code, std::string_view text) const;

  bool colour_;
};

}  // namespace calm::diagnostics
