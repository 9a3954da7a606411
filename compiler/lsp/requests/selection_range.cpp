#include "lsp/enclosing.h"
#include "lsp/opened.h"
#include "lsp/requests.h"

namespace calm::lsp {
namespace {

Json nested(const std::vector<source::Span>& spans, const Opened& opened) {
  Json made;
  for (const source::Span span : spans) {
    Json inner = {{"range", opened.lines.range(span)}};
    if (!made.is_null()) inner["parent"] = std::move(made);
    made = std::move(inner);
  }
  return made;
}

}  // namespace

/// As many answers as positions.
Reply selectionRange(Session& session, const Json& params) {
  const auto opened = openedAt(session, params);
  if (!opened) return Json();
  Json made = Json::array();
  for (const Json& position : member(params, "positions")) {
    const auto offset = opened->lines.offset(position);
    if (!offset) return Failure{Failure::invalidParams, "`positions` are positions"};
    std::vector<source::Span> spans = enclosing(opened->tree, *offset);
    if (spans.empty()) spans.push_back({opened->tree.source, *offset, *offset});
    made.push_back(nested(spans, *opened));
  }
  return made;
}

}  // namespace calm::lsp
