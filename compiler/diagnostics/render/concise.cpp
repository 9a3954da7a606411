#include <fmt/format.h>

#include <iterator>

#include "diagnostics/render/render.h"
#include "diagnostics/render/ruler.h"

namespace calm::diagnostics {

std::string_view word(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      return "error";
  }
  return {};
}

std::string renderConcise(const Findings& findings) {
  std::string out;
  Ruler ruler(findings.sources);
  for (const Diagnostic* each : findings.arranged.shown) {
    const auto [line, column] = ruler.at(each->span.source, each->span.begin);
    fmt::format_to(std::back_inserter(out), "{}:{}:{}: {}: {} [{}]\n",
                   shownPath(findings.sources.path(each->span.source)), line, column, word(each->severity),
                   findings.masks.sentence(each->message, *each), each->code);
  }
  return out;
}

}  // namespace calm::diagnostics
