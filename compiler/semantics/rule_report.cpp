#include "semantics/rule_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "packs/written_word.h"
#include "semantics/product_view.h"

namespace calm::semantics {

using diagnostics::Severity;

namespace {

Severity severityOf(const packs::Rule& rule, std::string_view override) {
  const std::string_view word = override.empty() ? std::string_view(rule.severity) : override;
  if (word == "note") return Severity::Note;
  if (word == "warning") return Severity::Warning;
  if (word == "error") return Severity::Error;
  return rule.basis == packs::Basis::Ambiguous ? Severity::Note : Severity::Error;
}

}  // namespace

diagnostics::Citation citationOf(const packs::Pack& pack, const packs::Rule& rule) {
  diagnostics::Citation citation;
  citation.rule = rule.id;
  citation.says = rule.says;
  citation.page = rule.page.empty() ? pack.page : rule.page;
  citation.section = rule.section;
  citation.step = rule.step;
  citation.why = rule.why;
  citation.basis = packs::wordOf(rule.basis);
  return citation;
}

diagnostics::Diagnostic& reportRule(Analysis& analysis, const packs::Pack& pack, const packs::Rule& rule, Span place,
                                    std::string_view seen, Joint joint, std::string_view severity) {
  const std::string_view between = joint == Joint::But ? ", but " : ": ";
  auto& found =
      analysis.sink.add(place, rule.id, severityOf(rule, severity), fmt::format("{}{}{}", seen, between, rule.says));
  found.cite(citationOf(pack, rule));
  return found;
}

diagnostics::Diagnostic& reportLowest(Analysis& analysis, const packs::Pack& pack,
                                      std::span<const packs::Rule* const> rules, Span place, std::string_view seen,
                                      std::string_view severity) {
  std::vector<const packs::Rule*> sorted(rules.begin(), rules.end());
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  auto& found = reportRule(analysis, pack, *sorted.front(), place, seen, Joint::But, severity);
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    found.cite(citationOf(pack, *sorted[i]));
  }
  return found;
}

void citeHeldRules(Analysis& analysis, const model::Object& object, std::string_view field, std::size_t since) {
  if (!object.pack) return;
  for (diagnostics::Diagnostic& found : analysis.sink.since(since)) {
    if (!found.code.starts_with("CALM20")) continue;
    for (const packs::ObjectTemplate* role : templatesOf(object)) {
      for (const packs::FieldTemplate& part : role->fields) {
        if (part.name != field) continue;
        citeHeldRule(*object.pack, part.rule, found);
        for (const packs::Condition& condition : part.conditions) citeHeldRule(*object.pack, condition.rule, found);
      }
    }
  }
}

void citeUniqueRules(const model::Object& object, diagnostics::Diagnostic& found) {
  if (!object.pack) return;
  for (const packs::ObjectTemplate* role : templatesOf(object)) {
    citeHeldRule(*object.pack, role->againRule, found);
  }
}

void citeHeldRule(const packs::Pack& pack, std::string_view id, diagnostics::Diagnostic& found) {
  const packs::Rule* rule = pack.rule(id);
  if (!rule || rule->fires != found.code) return;
  const bool cited = std::any_of(found.citations.begin(), found.citations.end(),
                                 [&](const auto& citation) { return citation.rule == rule->id; });
  if (!cited) found.cite(citationOf(pack, *rule));
}

void citeRulesOfKind(const packs::Pack& pack, std::string_view kind, diagnostics::Diagnostic& found) {
  for (const packs::ObjectTemplate& role : pack.objects) {
    if (role.kind == kind) citeHeldRule(pack, role.rule, found);
  }
}

}  // namespace calm::semantics
