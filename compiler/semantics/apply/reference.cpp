#include "semantics/apply/reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "semantics/apply/derive.h"
#include "semantics/apply/written.h"
#include "semantics/mend/conditions.h"
#include "semantics/rule_report.h"
#include "semantics/scope.h"
#include "semantics/sharing/judged.h"

namespace calm::semantics {

using model::Object;
using model::Value;
using model::ValueKind;
using packs::FieldTemplate;
using packs::ObjectTemplate;

namespace {

const ObjectTemplate* templateNamed(const std::vector<ObjectTemplate>& roles, std::string_view id) {
  for (const ObjectTemplate& role : roles) {
    if (role.id == id) return &role;
    if (const ObjectTemplate* inner = templateNamed(role.blocks, id)) return inner;
  }
  return nullptr;
}

}  // namespace

bool Reference::leadsThere(const Value& value) const {
  if (value.kind != ValueKind::Object) return true;
  const Object& target = analysis_.object(value.object);
  if (target.ignored || target.unmatched) return true;
  if (target.tenant != scope_.tenant) return false;
  const ObjectTemplate* wanted = nullptr;
  for (const auto& [role, players] : tenantRow(analysis_, scope_.tenant).cast) {
    if (role->id != part_.refers) continue;
    wanted = role;
    if (std::find(players.begin(), players.end(), value.object) != players.end()) return true;
  }
  if (!wanted) wanted = templateNamed(pack().objects, part_.refers);
  if (!wanted || wanted->match != packs::MatchBy::Key || target.kind->name != wanted->kind) return false;
  const packs::FieldDef* key = fieldDef(target, wanted->key);
  if (!key) return false;
  const Value has = fieldValue(analysis_, value.object, *key);
  if (has.kind == ValueKind::Poison) return true;
  const FieldTemplate* part = fieldTemplate(*wanted, wanted->key);
  if (!part || has.kind == ValueKind::Absent) return has.kind == ValueKind::Absent;
  const Value wants = firstValue(analysis_, part->values, scope_, analysis_.typings.of(*key)).value;
  return !wants.known() || judgedEqual(analysis_, has, wants);
}

void Reference::cite(diagnostics::Diagnostic& found) const {
  const ObjectTemplate* target = part_.refers.empty() ? nullptr : templateNamed(pack().objects, part_.refers);
  const FieldTemplate* key = target ? fieldTemplate(*target, target->key) : nullptr;
  if (key) citeHeldRule(pack(), key->rule, found);
}

void Reference::offer(const Value& value, const syntax::Field& field, diagnostics::Diagnostic& found) const {
  if (offerPlayers(Player::Written, field, found) || offerKey(value, found)) return;
  offerPlayers(Player::Derived, field, found);
}

bool Reference::offerKey(const Value& value, diagnostics::Diagnostic& found) const {
  const ObjectTemplate* wanted = part_.refers.empty() ? nullptr : templateNamed(pack().objects, part_.refers);
  Object& target = analysis_.object(value.object);
  const bool isOther =
      !wanted || wanted->kind != target.kind->name || wanted->key.empty() || target.tenant != scope_.tenant;
  const model::Field* key = isOther ? nullptr : findField(target, wanted->key);
  const FieldTemplate* part = key ? fieldTemplate(*wanted, wanted->key) : nullptr;
  if (!part || !key->source) return false;
  const Span place = key->source->value.span;
  found.mark(place, fmt::format("this decides what it is for: {}", show(analysis_, key->value)));
  const Value wants = firstValue(analysis_, part->values, scope_, analysis_.typings.of(*key->def)).value;
  if (!wants.known()) return false;
  const std::string instead = written(analysis_, wants);
  found.helped(fmt::format("name another one, or write `{} = {}` in it", wanted->key, instead));
  found.fix(
      {fmt::format("write `{} = {}` in it, or name another one", wanted->key, instead), {{place, instead}}, false});
  return true;
}

bool Reference::offerPlayers(Player sort, const syntax::Field& field, diagnostics::Diagnostic& found) const {
  bool any = false;
  for (const auto& [role, players] : tenantRow(analysis_, scope_.tenant).cast) {
    if (part_.refers.empty() || role->id != part_.refers) continue;
    std::vector<ObjectId> named(players.begin(), players.end());
    std::erase_if(named,
                  [&](ObjectId player) { return analysis_.object(player).derived != (sort == Player::Derived); });
    if (named.empty()) continue;
    offerTarget(analysis_, named, field, found);
    any = true;
  }
  return any;
}

}  // namespace calm::semantics
