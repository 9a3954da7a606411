#include "packs/embed/knowledge.h"

#include <algorithm>
#include <set>

#include "packs/knowledge/key_checks.h"
#include "packs/knowledge/symptoms.h"

namespace calm::packs::embed {
namespace {

const std::string& textOf(const Stdlib& stdlib, std::string_view file) {
  const auto at =
      std::ranges::find(stdlib.documents, file, [](const auto& each) { return std::string_view(each.first); });
  return at->second;
}

void checkKey(const Stdlib& stdlib, PackProblems& problems) {
  const std::string file = "stdlib/service-key.yaml";
  const KeyChecks known = readKeyChecks(textOf(stdlib, "service-key.yaml"));
  std::set<std::string> ids;
  for (const KeyCheck& check : known.checks) {
    if (!ids.insert(check.id).second) problems.push_back({file, 0, "there are two checks `" + check.id + "`"});
    std::vector<std::string> members{check.must.member};
    for (const KeyFact& fact : check.when) members.push_back(fact.member);
    if (!check.same.as.empty()) members.push_back(check.same.as);
    for (const std::string& member : members) {
      if (known.member(member)) continue;
      problems.push_back({file, 0, "`" + check.id + "` names `" + member + "`, which is no member"});
    }
  }
}

bool hasField(const Stdlib& stdlib, const SuspectField& suspect) {
  const auto kind = std::ranges::find(stdlib.kinds.kinds, suspect.kind, &Kind::name);
  if (kind == stdlib.kinds.kinds.end()) return false;
  return std::ranges::find(kind->fields, suspect.field, &FieldDef::name) != kind->fields.end();
}

bool hasRule(const Stdlib& stdlib, std::string_view rule) {
  return std::ranges::any_of(stdlib.packs, [&](const Pack& pack) { return pack.rule(rule) != nullptr; });
}

void checkSymptoms(const Stdlib& stdlib, PackProblems& problems) {
  const std::string file = "stdlib/symptoms.yaml";
  for (const Symptom& symptom : readSymptoms(textOf(stdlib, "symptoms.yaml"))) {
    for (const Cause& cause : symptom.causes) {
      for (const std::string& rule : cause.rules) {
        if (!hasRule(stdlib, rule))
          problems.push_back({file, 0, "`" + symptom.id + "`: there is no rule `" + rule + "`"});
      }
      for (const SuspectField& field : cause.fields) {
        if (hasField(stdlib, field)) continue;
        problems.push_back({file, 0, "`" + symptom.id + "`: `" + field.kind + "` has no field `" + field.field + "`"});
      }
    }
  }
}

}  // namespace

PackProblems checkKnowledge(const Stdlib& stdlib) {
  PackProblems problems;
  checkKey(stdlib, problems);
  checkSymptoms(stdlib, problems);
  return problems;
}

}  // namespace calm::packs::embed
