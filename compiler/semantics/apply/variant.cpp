#include "semantics/apply/variant.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "diagnostics/words.h"
#include "semantics/apply/cast.h"
#include "semantics/apply/derive.h"
#include "semantics/asked.h"
#include "semantics/evaluate.h"
#include "semantics/iteration.h"
#include "semantics/mend/take_out.h"
#include "semantics/rule_report.h"
#include "semantics/sharing/judged.h"

namespace calm::semantics {

using model::Object;
using model::Value;
using model::ValueKind;
using packs::Decision;
using packs::Fact;

namespace {

/// What is known of a fact: its value, or the blocks and fields that lack it.
struct Known {
  const Fact* fact = nullptr;
  std::string value;
  bool silent = false;
  std::vector<Analysis::Absent> lacking;
};

std::string printed(const Analysis& analysis, const Value& value) {
  if (value.kind == ValueKind::Bool) return value.isTrue() ? "true" : "false";
  decides(analysis, value.text);
  return std::string(value.text);
}

Known learn(Analysis& analysis, ObjectId tenant, const Fact& fact) {
  Known known;
  known.fact = &fact;
  PackScope scope;
  scope.tenant = tenant;
  scope.self = tenant;
  std::vector<packs::Expression const*> needs;
  for (const packs::Expression& need : fact.needs) needs.push_back(&need);
  if (needs.empty()) needs.push_back(&fact.value);
  for (const packs::Expression* need : needs) {
    analysis.absent.object = noObject;
    const Value value = evaluateExpression(analysis, *need, scope, nullptr).value;
    if (value.kind == ValueKind::Poison) known.silent = true;
    if (value.kind != ValueKind::Absent) continue;
    if (analysis.absent.object == noObject) {
      known.silent = true;
      continue;
    }
    const Object& lacking = analysis.object(analysis.absent.object);
    const packs::FieldDef* def = fieldDef(lacking, analysis.absent.field);
    const bool reported = def && (def->required || !def->requiredWith.empty());
    if (lacking.damaged || lacking.ignored || reported) known.silent = true;
    known.lacking.push_back(analysis.absent);
  }
  if (known.silent || !known.lacking.empty()) return known;
  const Value value = evaluateExpression(analysis, fact.value, scope, nullptr).value;
  if (value.known()) {
    known.value = printed(analysis, value);
  } else {
    known.silent = true;
  }
  return known;
}

bool compatible(const Decision& row, const std::vector<Known>& facts) {
  for (const auto& [id, values] : row.when) {
    for (const Known& known : facts) {
      if (known.fact->id != id || known.value.empty()) continue;
      if (std::find(values.begin(), values.end(), known.value) == values.end()) return false;
    }
  }
  return true;
}

/// Whether two rows that are still possible differ in this fact's doing.
bool discriminates(const Known& known, const std::vector<const Decision*>& rows) {
  return std::any_of(rows.begin(), rows.end(), [&](const Decision* row) {
    return std::any_of(row->when.begin(), row->when.end(),
                       [&](const auto& when) { return when.first == known.fact->id; });
  });
}

/// A path or expression of a pack as somebody reads it who looks at the tenant: `tenant.url` is `url`.
std::string asRead(std::string text) {
  constexpr std::string_view step = "tenant.";
  for (std::size_t at = text.find(step); at != std::string::npos; at = text.find(step, at)) text.erase(at, step.size());
  return text;
}

void ask(Analysis& analysis, const packs::Pack& pack, const std::vector<Known>& facts, const Known& first) {
  const packs::Rule* rule = pack.rule(pack.variants.rule);
  if (!rule) return;
  for (const Analysis::Absent& absent : first.lacking) {
    const Object& lacking = analysis.object(absent.object);
    if (!askOnce(analysis, lacking.header, lacking.iteration, rule->id)) continue;
    const InIteration inside(analysis, absent.object);
    std::vector<std::string_view> names;
    for (const Analysis::Absent& other : first.lacking) {
      if (other.object == absent.object) names.push_back(other.field);
    }
    std::string missing;
    for (const std::string_view name : names) missing += fmt::format("{}`{}`", missing.empty() ? "" : " and ", name);
    const std::string label = lacking.label.empty() ? "" : fmt::format(" `{}`", lacking.label);
    auto& found = reportRule(analysis, pack, *rule, lacking.header,
                             fmt::format("{}{} does not say its {}", lacking.kind->noun, label, missing), Joint::Colon);
    std::string deciding;
    for (const Known& known : facts) {
      for (const std::string& need : known.fact->needs) {
        deciding += fmt::format("{}`{}`", deciding.empty() ? "" : ", ", asRead(need));
      }
    }
    found.note(fmt::format("what decides: {}", deciding));
    found.helped(fmt::format("write {}: it decides how the tenant is set up", missing));
  }
}

bool isNeeded(const Analysis& analysis, ObjectId tenant, bool stated) {
  const model::Tenant& row = tenantRow(analysis, tenant);
  if (stated || !row.wanted.empty()) return true;
  for (const ObjectId id : analysis.object(tenant).blocks) {
    const Object& block = analysis.object(id);
    if (block.ignored) continue;
    for (const packs::ObjectTemplate& role : row.pack->objects) {
      if (role.kind == block.kind->name && !role.variants.empty()) return true;
    }
  }
  return false;
}

diagnostics::Citation behind(diagnostics::Citation citation) {
  citation.isBehind = true;
  return citation;
}

void compareStated(Analysis& analysis, ObjectId tenant, const Decision& row, const std::vector<Known>& facts) {
  model::Tenant& decided = tenantRow(analysis, tenant);
  const packs::Variants& variants = decided.pack->variants;
  if (variants.statedBy.empty()) return;
  const packs::FieldDef* def = fieldDef(analysis.object(tenant), variants.statedBy);
  const model::Field* field = findField(analysis.object(tenant), variants.statedBy);
  if (!def || !field) return;
  const Value stated = fieldValue(analysis, tenant, *def);
  if (!stated.known()) {
    decided.undecided = true;
    return;
  }
  if (stated.text == decided.variant) return;
  std::string because;
  for (const auto& [id, values] : row.when) {
    for (const Known& known : facts) {
      if (known.fact->id != id || known.value.empty()) continue;
      because += fmt::format("{}`{}` is `{}`", because.empty() ? "" : ", ", asRead(known.fact->value), known.value);
    }
  }
  const packs::Rule* rule = decided.pack->rule(variants.rule);
  const packs::Rule* deciding = decided.pack->rule(row.rule);
  if (!rule) return;
  field = findField(analysis.object(tenant), variants.statedBy);
  const Span place = field->source ? field->source->value.span : analysis.object(tenant).header;
  auto& found = reportRule(
      analysis, *decided.pack, *rule, place,
      fmt::format("`{}` is stated as `{}`, but the facts decide `{}`", variants.statedBy, stated.text, decided.variant),
      Joint::Colon);
  if (!because.empty()) found.note(fmt::format("what decides: {}", because));
  if (deciding && deciding != rule) found.cite(behind(citationOf(*decided.pack, *deciding)));
  for (const auto& [id, values] : row.when) {
    for (const Known& known : facts) {
      const packs::Rule* cited = known.fact->id == id ? decided.pack->rule(known.fact->rule) : nullptr;
      if (cited && cited != rule && cited != deciding) found.cite(behind(citationOf(*decided.pack, *cited)));
    }
  }
  found.helped(fmt::format("take `{}` out, or correct the fact that decides", variants.statedBy));
  if (field->source) offerWithout(analysis, *field->source, Loss::Something, found);
  decided.undecided = true;
}

}  // namespace

void decideVariant(Analysis& analysis, ObjectId tenant) {
  const packs::Pack& pack = *tenantRow(analysis, tenant).pack;
  if (pack.variants.decisions.empty()) return;
  const bool stated = findField(analysis.object(tenant), pack.variants.statedBy) != nullptr;
  if (!isNeeded(analysis, tenant, stated)) return;
  std::vector<Known> facts;
  for (const Fact& fact : pack.variants.facts) facts.push_back(learn(analysis, tenant, fact));
  std::vector<const Decision*> rows;
  for (const Decision& row : pack.variants.decisions) {
    if (compatible(row, facts)) rows.push_back(&row);
  }
  model::Tenant& decided = tenantRow(analysis, tenant);
  const bool one = !rows.empty() && std::all_of(rows.begin(), rows.end(), [&](const Decision* row) {
    return row->variant == rows.front()->variant;
  });
  if (one) {
    decided.variant = rows.front()->variant;
    decided.variantRule = pack.rule(rows.front()->rule);
    compareStated(analysis, tenant, *rows.front(), facts);
    return;
  }
  decided.undecided = true;
  for (const Known& known : facts) {
    if (!known.value.empty() || !discriminates(known, rows)) continue;
    if (!known.silent) ask(analysis, pack, facts, known);
    return;
  }
}

void refuseKindsOfVariant(Analysis& analysis, ObjectId tenant) {
  const model::Tenant& row = tenantRow(analysis, tenant);
  for (const packs::Variants::Forbidden& forbidden : row.pack->variants.forbidden) {
    if (!inVariant(row, forbidden.variants) || row.variant.empty()) continue;
    const packs::Rule* rule = row.pack->rule(forbidden.rule);
    for (const ObjectId id : analysis.object(tenant).blocks) {
      Object& block = analysis.object(id);
      const auto& kinds = forbidden.kinds;
      if (block.ignored || std::find(kinds.begin(), kinds.end(), block.kind->name) == kinds.end() || !rule) continue;
      const InIteration inside(analysis, id);
      reportRule(
          analysis, *row.pack, *rule, block.header,
          fmt::format("{} is written in the `{}` set-up", diagnostics::withArticle(block.kind->noun), row.variant))
          .helped("take it out, or correct the fact that decides how the tenant is set up");
      block.ignored = true;
    }
  }
}

}  // namespace calm::semantics
