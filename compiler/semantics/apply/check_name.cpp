#include "semantics/apply/check_name.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "diagnostics/suggest.h"
#include "semantics/rule_report.h"

namespace calm::semantics {

using model::Object;
using packs::ObjectTemplate;

namespace {

/// Names that are not found and that mean this object: its name is the mistake.
void forgetMeant(Analysis& analysis, const Object& object, std::string_view prefix) {
  const std::vector<std::string_view> label{object.label};
  const Object& tenant = analysis.object(object.tenant);
  if (!tenant.source) return;
  const Span inside = tenant.source->span;
  analysis.sink.takeBack([&](const diagnostics::Diagnostic& found) {
    if (found.code != diagnostics::UnknownName.code || found.span.source != inside.source) return false;
    if (found.span.begin < inside.begin || found.span.end > inside.end) return false;
    const std::string_view name = analysis.sources.text(found.span);
    return name.starts_with(prefix) && !diagnostics::nearest(name, label).empty();
  });
}

}  // namespace

void checkName(Analysis& analysis, ObjectId id, const ObjectTemplate& role) {
  const Object& object = analysis.object(id);
  if (role.namePrefix.empty() || object.label.empty() || object.label.starts_with(role.namePrefix)) return;
  const packs::Rule* rule = object.pack->rule(role.nameRule);
  if (!rule) return;
  forgetMeant(analysis, object, role.namePrefix);
  auto& found = reportRule(analysis, *object.pack, *rule, object.labelSpan,
                           fmt::format("the {} is called `{}`", object.kind->noun, object.label));
  found.helped(fmt::format("call it `{}{}`", role.namePrefix, object.label));
}

}  // namespace calm::semantics
