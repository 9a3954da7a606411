#include "semantics/mend/conditions.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "semantics/apply/condition.h"
#include "semantics/mend/elements.h"
#include "semantics/mend/take_out.h"

namespace calm::semantics {

using model::Value;
using packs::ConditionKind;

void offerForCondition(Analysis& analysis, const packs::Condition& condition, const Value& value,
                       const PackScope& scope, const Typing* typing, const syntax::Field& field,
                       diagnostics::Diagnostic& finding) {
  switch (condition.kind) {
    case ConditionKind::Covers:
      return offerElements(analysis, field.value, offenders(analysis, condition, value, scope, typing), finding);
    case ConditionKind::Only:
    case ConditionKind::Refuse:
    case ConditionKind::Within:
      return offerWithoutElements(analysis, field.value, offenders(analysis, condition, value, scope, typing), finding);
    case ConditionKind::Suffix: {
      const bool literal = analysis.sources.text(field.value.span) == fmt::format("\"{}\"", value.text);
      if (condition.texts.size() != 1 || !literal || condition.texts.front().size() != 1) return;
      const std::string mended = fmt::format("\"{}{}\"", value.text, condition.texts.front());
      finding.helped(fmt::format("write `{}`", mended));
      finding.fix({fmt::format("end it with `{}`", condition.texts.front()), {{field.value.span, mended}}, true});
      return;
    }
    case ConditionKind::NonEmpty:
      if (value.kind == model::ValueKind::Text) offerWithout(analysis, field, Loss::Something, finding);
      return;
    case ConditionKind::Prefix:
    case ConditionKind::NotSuffix:
    case ConditionKind::AtMost:
      return;
  }
}

void offerTarget(const Analysis& analysis, const std::vector<ObjectId>& players, const syntax::Field& field,
                 diagnostics::Diagnostic& finding) {
  if (players.size() != 1) return;
  std::string name = show(analysis, Value::ofObject(players.front()));
  name = name.substr(1, name.size() - 2);
  finding.helped(fmt::format("write `{}`", name));
  finding.fix({fmt::format("write `{}`", name), {{field.value.span, name}}, false});
}

}  // namespace calm::semantics
