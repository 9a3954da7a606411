#include "semantics/apply/match.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "diagnostics/suggest.h"
#include "semantics/apply/cast.h"
#include "semantics/iteration.h"
#include "semantics/rule_report.h"
#include "semantics/scope.h"

namespace calm::semantics {

using model::Object;
using packs::LabelForm;
using packs::MatchBy;
using packs::ObjectTemplate;

namespace {

bool used(const model::Tenant& row, const ObjectTemplate& role) { return inVariant(row, role.variants); }

void refuseSecond(Analysis& analysis, const packs::Pack& pack, const ObjectTemplate& role, ObjectId first,
                  ObjectId second) {
  Object& object = analysis.object(second);
  object.ignored = true;
  const packs::Rule* rule = pack.rule(role.againRule);
  const std::string seen = fmt::format("this is the second {} for one purpose", object.kind->noun);
  if (!rule) {
    analysis.sink.report(object.header, diagnostics::DeclaredTwice, {object.kind->noun}, {role.id})
        .mark(analysis.object(first).header, "the first one");
    return;
  }
  reportRule(analysis, pack, *rule, object.header, seen)
      .helped("take one of the two out, or give it the purpose that it should have")
      .mark(analysis.object(first).header, "the first one");
}

/// Hands an object to a template; a second one for the same template is refused.
void offer(Analysis& analysis, ObjectId tenant, const ObjectTemplate& role, ObjectId id) {
  const auto* players = playersOf(analysis, tenant, role);
  if (players && !players->empty() && !role.several) {
    refuseSecond(analysis, *tenantRow(analysis, tenant).pack, role, players->front(), id);
    return;
  }
  cast(analysis, tenant, role, id);
}

void unknownWord(Analysis& analysis, ObjectId id, const std::vector<const ObjectTemplate*>& roles) {
  Object& object = analysis.object(id);
  std::vector<std::string_view> words;
  for (const ObjectTemplate* role : roles) words.push_back(role->name);
  const std::string noun = fmt::format("`{}` of {}", object.kind->name, object.pack->name);
  auto& found = analysis.sink.report(object.labelSpan, diagnostics::UnknownSymbol, {object.label}, {noun});
  suggest(found, object.labelSpan, object.label, words);
  object.unmatched = true;
}

void matchOne(Analysis& analysis, ObjectId tenant, ObjectId id) {
  const InIteration inside(analysis, id);
  const model::Tenant& row = tenantRow(analysis, tenant);
  const std::string& kind = analysis.object(id).kind->name;
  std::vector<const ObjectTemplate*> roles;
  for (const ObjectTemplate& role : row.pack->objects) {
    if (role.kind == kind && used(row, role)) roles.push_back(&role);
  }
  if (roles.empty()) return;
  if (roles.front()->match == MatchBy::Kind) {
    offer(analysis, tenant, *roles.front(), id);
    return;
  }
  if (roles.front()->match == MatchBy::Label) {
    for (const ObjectTemplate* role : roles) {
      if (role->name == analysis.object(id).label) {
        offer(analysis, tenant, *role, id);
        return;
      }
    }
    if (!analysis.object(id).label.empty()) unknownWord(analysis, id, roles);
    standFor(analysis, tenant, row.pack->objects, kind);
    return;
  }
  const KeyFit fit = fitKey(analysis, tenant, id, row.pack->objects);
  if (fit.role) {
    offer(analysis, tenant, *fit.role, id);
    return;
  }
  analysis.object(id).unmatched = true;
}

void standForUnmatched(Analysis& analysis, ObjectId tenant) {
  const model::Tenant& row = tenantRow(analysis, tenant);
  for (const ObjectId id : analysis.object(tenant).blocks) {
    const Object& object = analysis.object(id);
    const bool lost = object.unmatched && !object.kind->wantsUseCase;
    if (lost) standFor(analysis, tenant, row.pack->objects, object.kind->name);
  }
  if (!analysis.object(tenant).damaged) return;
  for (const ObjectTemplate& role : row.pack->objects) {
    const auto* players = playersOf(analysis, tenant, role);
    if (!players || players->empty()) analysis.stoodFor[tenant].insert(&role);
  }
}

/// A name that the block already uses gets `-2`, `-3`, ….
std::string_view freeName(Analysis& analysis, ObjectId parent, const ObjectTemplate& role, const packs::Kind& kind) {
  if (kind.label == LabelForm::None) return {};
  if (kind.label == LabelForm::Symbol) return role.name;
  std::string name = role.name;
  for (int number = 2; childNamed(analysis, parent, name) != noObject; ++number) {
    name = fmt::format("{}-{}", role.name, number);
  }
  return name == role.name ? std::string_view(role.name) : analysis.arena.keep(name);
}

}  // namespace

void cast(Analysis& analysis, ObjectId tenant, const ObjectTemplate& role, ObjectId player) {
  Object& object = analysis.object(player);
  if (!object.role || !wants(tenantRow(analysis, tenant), object.role->serves)) object.role = &role;
  auto& rows = tenantRow(analysis, tenant).cast;
  for (auto& [known, players] : rows) {
    if (known != &role) continue;
    players.push_back(player);
    return;
  }
  rows.push_back({&role, {player}});
}

void standFor(Analysis& analysis, ObjectId tenant, const std::vector<ObjectTemplate>& roles, std::string_view kind) {
  for (const ObjectTemplate& role : roles) {
    if (role.kind != kind) continue;
    const auto* players = playersOf(analysis, tenant, role);
    if (!players || players->empty()) analysis.stoodFor[tenant].insert(&role);
  }
}

bool isStoodFor(const Analysis& analysis, ObjectId tenant, const ObjectTemplate& role) {
  const auto known = analysis.stoodFor.find(tenant);
  return known != analysis.stoodFor.end() && known->second.contains(&role);
}

ObjectId deriveObject(Analysis& analysis, ObjectId tenant, const ObjectTemplate& role, ObjectId parent) {
  const packs::Pack& pack = *tenantRow(analysis, tenant).pack;
  const packs::Kind* kind = analysis.catalog.kind(role.kind, pack);
  if (!kind) return noObject;
  const ObjectId cause = useCaseOf(tenantRow(analysis, tenant), role.serves);
  Object object;
  object.kind = kind;
  object.pack = &pack;
  object.label = freeName(analysis, parent, role, *kind);
  object.header = analysis.object(cause == noObject ? parent : cause).header;
  object.labelSpan = object.header;
  object.file = analysis.object(tenant).file;
  object.parent = parent;
  object.tenant = tenant;
  object.iteration = analysis.object(cause == noObject ? parent : cause).iteration;
  object.derived = true;
  object.origin.span = object.header;
  const std::string_view making = !role.rule.empty()       ? role.rule
                                  : !role.nameRule.empty() ? role.nameRule
                                                           : std::string_view();
  model::Derivation& derivation = analysis.model.derivations.emplace_back();
  derivation.rule = pack.rule(making);
  derivation.pack = &pack;
  object.origin.derivation = &derivation;
  const ObjectId id = analysis.model.objects.add(std::move(object));
  analysis.object(parent).blocks.push_back(id);
  cast(analysis, tenant, role, id);
  return id;
}

void matchObjects(Analysis& analysis, ObjectId tenant) {
  const std::vector<ObjectId> written = analysis.object(tenant).blocks;
  for (const ObjectId id : written) {
    const Object& object = analysis.object(id);
    if (!object.ignored && !object.kind->wantsUseCase) matchOne(analysis, tenant, id);
  }
  standForUnmatched(analysis, tenant);
  const packs::Pack& pack = *tenantRow(analysis, tenant).pack;
  for (const ObjectTemplate& role : pack.objects) {
    const model::Tenant& row = tenantRow(analysis, tenant);
    const auto* players = playersOf(analysis, tenant, role);
    if (players && !players->empty()) continue;
    if (!used(row, role) || role.optional || role.serves.empty() || !wants(row, role.serves)) continue;
    if (isStoodFor(analysis, tenant, role)) continue;
    deriveObject(analysis, tenant, role, tenant);
  }
  for (const ObjectTemplate& role : pack.objects) {
    if (role.blocks.empty()) continue;
    const auto* players = playersOf(analysis, tenant, role);
    if (!players) continue;
    const std::vector<ObjectId> parents = *players;
    matchBlocks(analysis, tenant, role, parents);
  }
}

}  // namespace calm::semantics
