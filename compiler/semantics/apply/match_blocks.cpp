#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "diagnostics/suggest.h"
#include "semantics/apply/cast.h"
#include "semantics/apply/derive.h"
#include "semantics/apply/match.h"
#include "semantics/iteration.h"
#include "semantics/rule_report.h"
#include "semantics/scope.h"
#include "semantics/sharing/judged.h"

namespace calm::semantics {

using model::Object;
using model::Value;
using packs::MatchBy;
using packs::ObjectTemplate;

namespace {

std::vector<ObjectId> writtenBlocks(const Analysis& analysis, const std::vector<ObjectId>& parents,
                                    std::string_view kind) {
  std::vector<ObjectId> found;
  for (const ObjectId parent : parents) {
    for (const ObjectId id : analysis.object(parent).blocks) {
      const Object& block = analysis.object(id);
      if (block.kind->name == kind && !block.ignored && !block.derived) found.push_back(id);
    }
  }
  return found;
}

/// Whether the key of a block is not written, or is what the template says.
enum class Fit : std::uint8_t { No, Unwritten, Yes };

Fit fitOf(Analysis& analysis, ObjectId tenant, ObjectId id, const ObjectTemplate& role) {
  const packs::FieldDef* def = fieldDef(analysis.object(id), role.key);
  if (!def || !findField(analysis.object(id), role.key)) return Fit::Unwritten;
  const Value value = fieldValue(analysis, id, *def);
  if (!value.known()) return Fit::No;
  return judgedEqual(analysis, value, keyValue(analysis, tenant, role)) ? Fit::Yes : Fit::No;
}

/// The written block that an object of another template names for this one; noObject if none does. `named` tells
/// that an object names something at all.
ObjectId namedBlock(Analysis& analysis, ObjectId tenant, const ObjectTemplate& role, bool& written) {
  const model::Tenant& row = tenantRow(analysis, tenant);
  for (const auto& [other, players] : row.cast) {
    for (const packs::FieldTemplate& part : other->fields) {
      if (part.refers != role.id || players.empty()) continue;
      const model::Field* field = findField(analysis.object(players.front()), part.name);
      if (!field || !field->source || field->refused) continue;
      written = true;
      return quietTarget(analysis, scopeOf(analysis, players.front()), field->source->value);
    }
  }
  return noObject;
}

bool isFree(const Analysis& analysis, ObjectId id) { return analysis.object(id).role == nullptr; }

/// Blocks whose key says nothing that can be read stand for every template of the kind.
bool standForUnknown(Analysis& analysis, ObjectId tenant, const ObjectTemplate& role,
                     const std::vector<ObjectId>& blocks, std::string_view kind, std::string_view key) {
  bool any = false;
  for (const ObjectId id : blocks) {
    Object& block = analysis.object(id);
    if (!isFree(analysis, id)) continue;
    const packs::FieldDef* def = fieldDef(block, key);
    const bool unknown = block.damaged || (def && findField(block, key) && !fieldValue(analysis, id, *def).known());
    if (!unknown) continue;
    analysis.object(id).unmatched = true;
    any = true;
  }
  const bool damaged = analysis.object(tenant).damaged;
  if (any || damaged) standFor(analysis, tenant, role.blocks, kind);
  return any;
}

void matchByKey(Analysis& analysis, ObjectId tenant, const ObjectTemplate& parentRole,
                const std::vector<const ObjectTemplate*>& roles, const std::vector<ObjectId>& parents) {
  const std::string& kind = roles.front()->kind;
  const std::vector<ObjectId> blocks = writtenBlocks(analysis, parents, kind);
  const model::Tenant& row = tenantRow(analysis, tenant);
  std::vector<const ObjectTemplate*> open;
  // Named for a purpose that they do not fit: the reference is wrong, and they are not called unneeded as well.
  std::vector<ObjectId> misnamed;
  for (const ObjectTemplate* role : roles) {
    bool written = false;
    const ObjectId named = namedBlock(analysis, tenant, *role, written);
    const bool ours = std::find(blocks.begin(), blocks.end(), named) != blocks.end();
    if (ours && fitOf(analysis, tenant, named, *role) != Fit::No) {
      cast(analysis, tenant, *role, named);
      continue;
    }
    if (ours && wants(row, role->serves)) misnamed.push_back(named);
    open.push_back(role);
  }
  std::stable_sort(open.begin(), open.end(), [&](const ObjectTemplate* a, const ObjectTemplate* b) {
    return wants(row, a->serves) && !wants(row, b->serves);
  });
  for (const Fit least : {Fit::Yes, Fit::Unwritten}) {
    for (const ObjectTemplate* role : open) {
      const auto* players = playersOf(analysis, tenant, *role);
      if (players && !players->empty()) continue;
      for (const ObjectId id : blocks) {
        const bool elsewhere = std::find(misnamed.begin(), misnamed.end(), id) != misnamed.end();
        if (elsewhere && !wants(row, role->serves)) continue;
        if (!isFree(analysis, id) || fitOf(analysis, tenant, id, *role) != least) continue;
        cast(analysis, tenant, *role, id);
        break;
      }
    }
  }
  standForUnknown(analysis, tenant, parentRole, blocks, kind, roles.front()->key);
}

void matchByLabel(Analysis& analysis, ObjectId tenant, const ObjectTemplate& parentRole,
                  const std::vector<const ObjectTemplate*>& roles, const std::vector<ObjectId>& parents) {
  const packs::Pack& pack = *tenantRow(analysis, tenant).pack;
  for (const ObjectId id : writtenBlocks(analysis, parents, roles.front()->kind)) {
    const InIteration inside(analysis, id);
    const std::string_view label = analysis.object(id).label;
    const auto own = std::find_if(roles.begin(), roles.end(), [&](const auto* role) { return role->name == label; });
    if (own != roles.end()) {
      cast(analysis, tenant, **own, id);
      continue;
    }
    Object& block = analysis.object(id);
    block.unmatched = true;
    if (label.empty()) continue;
    std::vector<std::string_view> words;
    for (const ObjectTemplate* role : roles) words.push_back(role->name);
    const packs::Rule* stray = nullptr;
    for (const ObjectTemplate::Stray& each : parentRole.strays) {
      if (each.kind == block.kind->name) stray = pack.rule(each.rule);
    }
    const bool isWord = std::any_of(block.kind->labels.begin(), block.kind->labels.end(),
                                    [&](const packs::Symbol& symbol) { return symbol.id == label; });
    if (stray && isWord) {
      reportRule(analysis, pack, *stray, block.header, fmt::format("`{}` stands here", label))
          .helped(fmt::format("what belongs here is {}", diagnostics::oneOf(words)));
      continue;
    }
    auto& found = analysis.sink.report(block.labelSpan, diagnostics::UnknownSymbol, {label},
                                       {fmt::format("`{}` of {}", block.kind->name, pack.name)});
    suggest(found, block.labelSpan, label, words);
    standFor(analysis, tenant, parentRole.blocks, block.kind->name);
  }
}

/// Blocks are derived only in objects that were read whole and that a wanted use case needs.
bool takesDerived(const Analysis& analysis, ObjectId parent) {
  return !analysis.object(parent).damaged && isWanted(analysis, parent);
}

void deriveBlocks(Analysis& analysis, ObjectId tenant, const std::vector<const ObjectTemplate*>& roles,
                  const std::vector<ObjectId>& parents, bool pooled) {
  for (const ObjectTemplate* role : roles) {
    const model::Tenant& row = tenantRow(analysis, tenant);
    if (role->optional || !wants(row, role->serves) || isStoodFor(analysis, tenant, *role)) continue;
    if (pooled) {
      const auto* players = playersOf(analysis, tenant, *role);
      if (players && !players->empty()) continue;
      if (takesDerived(analysis, parents.front())) deriveObject(analysis, tenant, *role, parents.front());
      continue;
    }
    for (const ObjectId parent : parents) {
      const auto* players = playersOf(analysis, tenant, *role);
      const bool has = players && std::any_of(players->begin(), players->end(),
                                              [&](ObjectId id) { return analysis.object(id).parent == parent; });
      if (!has && takesDerived(analysis, parent)) deriveObject(analysis, tenant, *role, parent);
    }
  }
}

}  // namespace

void matchBlocks(Analysis& analysis, ObjectId tenant, const ObjectTemplate& parentRole,
                 const std::vector<ObjectId>& parents) {
  std::vector<std::string_view> kinds;
  for (const ObjectTemplate& role : parentRole.blocks) {
    if (std::find(kinds.begin(), kinds.end(), role.kind) == kinds.end()) kinds.push_back(role.kind);
  }
  for (const std::string_view kind : kinds) {
    std::vector<const ObjectTemplate*> roles;
    for (const ObjectTemplate& role : parentRole.blocks) {
      if (role.kind == kind && inVariant(tenantRow(analysis, tenant), role.variants)) roles.push_back(&role);
    }
    if (roles.empty()) continue;
    const MatchBy by = roles.front()->match;
    if (by == MatchBy::Key) {
      matchByKey(analysis, tenant, parentRole, roles, parents);
    } else if (by == MatchBy::Label) {
      matchByLabel(analysis, tenant, parentRole, roles, parents);
    } else {
      for (const ObjectId id : writtenBlocks(analysis, parents, kind)) cast(analysis, tenant, *roles.front(), id);
    }
    deriveBlocks(analysis, tenant, roles, parents, by == MatchBy::Key);
    for (const ObjectTemplate* role : roles) {
      const auto* players = playersOf(analysis, tenant, *role);
      if (!role->blocks.empty() && players) {
        const std::vector<ObjectId> inner = *players;
        matchBlocks(analysis, tenant, *role, inner);
      }
    }
  }
}

}  // namespace calm::semantics
