#include "diagnostics/render/style.h"

#include <fmt/format.h>

namespace calm::diagnostics {

std::string Style::severity(Severity severity, std::string_view text) const {
  switch (severity) {
    case Severity::Note:
      return painted("1;32", text);
    case Severity::Warning:
      return painted("1;33", text);
    case Severity::Error:
      return painted("1;31", text);
  }
  return std::string(text);
}

std::string Style::painted(std::string_view code, std::string_view text) const {
  return colour_ ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
}

}  // namespace calm::diagnostics
