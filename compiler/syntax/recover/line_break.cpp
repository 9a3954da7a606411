#include "syntax/recover/line_break.h"

#include <algorithm>

#include "diagnostics/catalog.h"
#include "syntax/recover/shape.h"

namespace calm::syntax {

namespace {

/// The `=` below a name that stands alone on its line; the name itself where there is none.
std::size_t assignBelow(const Work& work, std::size_t name) {
  const bool alone =
      work.kind(name) == TokenKind::Name && work.tokens[name].first && work.kind(name + 1) == TokenKind::LineEnd;
  const std::size_t next = alone ? nextLine(work, name) : name;
  return work.kind(next) == TokenKind::Assign ? next : name;
}

}  // namespace

void joinFields(Work& work, Findings& findings) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < work.tokens.size(); ++at) {
    work.tokens[kept++] = work.tokens[at];
    const std::size_t assign = assignBelow(work, at);
    if (assign == at) continue;
    const WorkToken& name = work.tokens[at];
    WorkToken& sign = work.tokens[assign];
    if (auto* finding =
            findings.report(name.begin, name.end, diagnostics::UnexpectedToken, "`=`", "the end of the line")) {
      finding->helped("the `=` of a field stands on the line of its name");
      finding->fix({"put it on the line of its name", {{{findings.source(), name.end, sign.begin}, " "}}});
    }
    findings.touch(sign.begin);
    sign.first = false;
    at = assign - 1;
  }
  work.tokens.resize(kept);
}

}  // namespace calm::syntax
