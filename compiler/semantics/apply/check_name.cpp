#include "semantics/apply/check_name.h"

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/suggest.h"
#include "semantics/iteration.h"
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
    if (!liesIn(analysis, found.pass, tenant.iteration)) return false;
    if (found.span.begin < inside.begin || found.span.end > inside.end) return false;
    const std::string_view name = analysis.sources.text(found.span);
    return name.starts_with(prefix) && !diagnostics::nearest(name, label).empty();
  });
}

/// `CLAM_X` begins with a misspelt `CALM_`; before any other name the prefix is put.
std::string prefixed(std::string_view label, const std::string& prefix) {
  const std::size_t begun = diagnostics::isSlip(label.substr(0, prefix.size()), prefix) ? prefix.size() : 0;
  return prefix + std::string(label.substr(begun));
}

bool isPlain(const Analysis& analysis, const Object& object) {
  return analysis.sources.text(object.labelSpan) == object.label;
}

/// Whether nothing refers to the name: where something may, it would have to be renamed with it.
bool occursOnce(const Analysis& analysis, std::string_view name) {
  std::size_t count = 0;
  for (const File& file : analysis.program.files) {
    const std::string_view text = analysis.sources.text(file.tree->source);
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) ++count;
  }
  return count == 1;
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
  const std::string name = prefixed(object.label, role.namePrefix);
  found.helped(fmt::format("call it `{}`", name));
  if (isPlain(analysis, object) && occursOnce(analysis, object.label)) {
    found.fix({fmt::format("call it `{}`", name), {{object.labelSpan, name}}, false});
  }
}

}  // namespace calm::semantics
