#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "semantics/apply/cast.h"
#include "semantics/apply/switch.h"
#include "semantics/checks/checks.h"
#include "semantics/evaluate.h"
#include "semantics/rule_report.h"

namespace calm::semantics {

using model::Object;

void notWanted(Analysis& analysis, ObjectId tenant) {
  // What is lost of the tenant may be the use case that they serve.
  if (analysis.object(tenant).damaged) return;
  const model::Tenant& row = tenantRow(analysis, tenant);
  std::vector<ObjectId> unwanted;
  for (const auto& [role, players] : row.cast) {
    if (role->serves.empty() || wants(row, role->serves)) continue;
    for (const ObjectId id : players) {
      const model::Value value = switchOf(analysis, id, *role);
      if (value.kind != model::ValueKind::Poison && !isOff(value)) unwanted.push_back(id);
    }
  }
  for (const auto& [role, players] : row.cast) {
    if (!role->serves.empty() && !wants(row, role->serves)) continue;
    for (const ObjectId id : players) std::erase(unwanted, id);
  }
  if (unwanted.empty()) return;
  std::sort(unwanted.begin(), unwanted.end());
  unwanted.erase(std::unique(unwanted.begin(), unwanted.end()), unwanted.end());
  std::string names;
  for (const ObjectId id : unwanted) {
    const Object& object = analysis.object(id);
    names += fmt::format("{}{} {}", names.empty() ? "" : ", ", object.kind->noun,
                         show(analysis, model::Value::ofObject(id)));
  }
  const Object& object = analysis.object(tenant);
  const std::string noun = unwanted.size() == 1 ? "an object" : fmt::format("{} objects", unwanted.size());
  auto& found = analysis.sink.report(object.header, diagnostics::NotWanted, {noun}, {object.label}, {names});
  found.helped("take it out, or write the `use-case` that it serves");
  for (const ObjectId id : unwanted) {
    const Object& one = analysis.object(id);
    found.mark(one.header, "serves only use cases that are not wanted");
    const packs::Rule* rule = one.pack->rule(one.role->neededRule);
    const bool cited = !rule || std::any_of(found.citations.begin(), found.citations.end(),
                                            [&](const auto& citation) { return citation.rule == rule->id; });
    if (cited) continue;
    found.cite(citationOf(*one.pack, *rule));
  }
}

}  // namespace calm::semantics
