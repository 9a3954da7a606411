#include "semantics/mend/take_out.h"

#include "syntax/edit/remove.h"

namespace calm::semantics {

void offerWithout(const Analysis& analysis, const syntax::Field& field, Loss loss, diagnostics::Diagnostic& finding) {
  if (!field.preamble.documentation().empty()) return;
  Span place = field.span;
  const auto annotations = field.preamble.annotations();
  if (!annotations.empty()) place.begin = annotations.front().span.begin;
  offerWithout(analysis, place, loss, finding);
}

void offerWithout(const Analysis& analysis, Span place, Loss loss, diagnostics::Diagnostic& finding) {
  finding.fix({"take it out", {syntax::removal(place, analysis.sources.text(place.source))}, loss == Loss::None});
}

}  // namespace calm::semantics
