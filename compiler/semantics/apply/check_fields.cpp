#include "semantics/apply/check_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/suggest.h"
#include "semantics/apply/cast.h"
#include "semantics/apply/check_name.h"
#include "semantics/apply/condition.h"
#include "semantics/apply/derive.h"
#include "semantics/apply/switch.h"
#include "semantics/apply/want.h"
#include "semantics/iteration.h"
#include "semantics/mend/conditions.h"
#include "semantics/mend/take_out.h"
#include "semantics/rule_report.h"
#include "semantics/scope.h"

namespace calm::semantics {

using model::Object;
using model::Value;
using model::ValueKind;
using packs::FieldMode;
using packs::FieldTemplate;
using packs::ObjectTemplate;

namespace {

class FieldCheck {
 public:
  FieldCheck(Analysis& analysis, ObjectId tenant, ObjectId id, const ObjectTemplate& role, const FieldTemplate& part)
      : analysis_(analysis), tenant_(tenant), id_(id), role_(role), part_(part) {}

  void run(const model::Field& field) {
    def_ = field.def;
    source_ = field.source;
    place_ = source_->value.span;
    const Value value = fieldValue(analysis_, id_, *def_);
    if (!value.known()) return;
    const packs::Pack& pack = *analysis_.object(id_).pack;
    const packs::Rule* rule = pack.rule(part_.rule);
    if (part_.mode == FieldMode::Forbidden || part_.mode == FieldMode::Remarked) {
      if (rule) reportWritten(pack, *rule);
      return;
    }
    std::vector<const packs::Rule*> broken;
    std::string expected;
    if (part_.mode == FieldMode::Value && part_.refers.empty() && role_.key != part_.name) {
      if (!satisfied(value, expected) && rule) broken.push_back(rule);
    }
    if (!part_.refers.empty() && !leadsThere(value) && rule) broken.push_back(rule);
    if (!broken.empty() || part_.mode != FieldMode::Value) foreignWord(value, rule, broken);
    const Value judged = withoutReported(value);
    const std::vector<const packs::Condition*> failed = failing(judged);
    if (broken.empty() && judged.kind == ValueKind::List && eachForItself(failed)) {
      for (const Value& item : *judged.list) reportElement(item, value, pack);
      return;
    }
    report(judged, pack, broken, failed, expected);
  }

 private:
  void reportWritten(const packs::Pack& pack, const packs::Rule& rule) {
    auto& found = reportRule(analysis_, pack, rule, source_->span, fmt::format("`{}` is written", def_->name));
    found.helped("take it out");
    offerWithout(analysis_, *source_, Loss::Something, found);
  }

  std::vector<const packs::Condition*> failing(const Value& value) const {
    std::vector<const packs::Condition*> failed;
    for (const packs::Condition& condition : part_.conditions) {
      if (condition.kind == packs::ConditionKind::AtMost && role_.key == part_.name) continue;
      // What is lost of the tenant may be the use case that would allow the element.
      if (condition.kind == packs::ConditionKind::Within && analysis_.object(tenant_).damaged) continue;
      if (!value.placeholder && !holds(analysis_, condition, value, scope(), typing())) failed.push_back(&condition);
    }
    return failed;
  }

  static bool isOfElements(const packs::Condition& condition) {
    return condition.kind == packs::ConditionKind::Only || condition.kind == packs::ConditionKind::Refuse ||
           condition.kind == packs::ConditionKind::Within;
  }

  /// Whether all that fails are conditions of single elements.
  static bool eachForItself(const std::vector<const packs::Condition*>& failed) {
    return !failed.empty() && std::all_of(failed.begin(), failed.end(),
                                          [](const packs::Condition* condition) { return isOfElements(*condition); });
  }

  Value listOf(model::ValueList items) const {
    return Value::ofList(&analysis_.model.lists.emplace_back(std::move(items)));
  }

  /// The list without the use cases that the product does not support: reported where they are wanted.
  Value withoutReported(const Value& value) const {
    if (!def_->useCases || value.kind != ValueKind::List) return value;
    model::ValueList left;
    for (const Value& item : *value.list) {
      if (!namesUnsupported(analysis_, tenant_, item.text)) left.push_back(item);
    }
    return left.size() == value.list->size() ? value : listOf(std::move(left));
  }

  /// One wrong element is one mistake.
  void reportElement(const Value& item, const Value& whole, const packs::Pack& pack) {
    const Value single = listOf({item});
    std::vector<const packs::Condition*> failed = failing(single);
    std::erase_if(failed, [](const packs::Condition* condition) { return !isOfElements(*condition); });
    if (failed.empty()) return;
    place_ = source_->value.span;
    const auto* list = std::get_if<std::unique_ptr<syntax::List>>(&source_->value.node);
    for (std::size_t i = 0; list && i < (*list)->items.size() && i < whole.list->size(); ++i) {
      if ((*list)->items.size() == whole.list->size() && equal((*whole.list)[i], item)) place_ = (*list)->items[i].span;
    }
    report(single, pack, {}, failed, {});
  }

  PackScope scope() const {
    PackScope made = packScope(analysis_, tenant_, id_, &role_);
    made.asks = false;
    return made;
  }

  const Typing* typing() const { return analysis_.typings.of(*def_); }

  /// Whether one of the values of the template, or one that it accepts, is the written one. Nothing known to
  /// compare with satisfies.
  bool satisfied(const Value& value, std::string& expected) {
    if (value.placeholder) return true;
    bool any = false;
    bool first = true;
    const auto tryOne = [&](const packs::Expression& expression) {
      const Value wanted = evaluateExpression(analysis_, expression, scope(), analysis_.typings.of(*def_)).value;
      if (wanted.kind == ValueKind::Poison || wanted.placeholder) return true;
      if (wanted.kind == ValueKind::Absent) return false;
      any = true;
      if (first) expected = written(wanted);
      first = false;
      return equal(value, wanted);
    };
    for (const packs::Expression& expression : part_.values) {
      if (tryOne(expression)) return true;
      if (any) break;
    }
    for (const packs::Expression& expression : part_.accepts) {
      if (tryOne(expression)) return true;
    }
    return !any;
  }

  /// A value as it is written in a file.
  std::string written(const Value& value) const {
    std::string shown = show(analysis_, value);
    if (shown.size() > 1 && shown.front() == '`') shown = shown.substr(1, shown.size() - 2);
    return shown;
  }

  /// The reference leads to an object that plays the template, or could: one of its kind with its key value.
  bool leadsThere(const Value& value) {
    if (value.kind != ValueKind::Object) return true;
    const Object& target = analysis_.object(value.object);
    if (target.ignored || target.unmatched) return true;
    if (target.tenant != tenant_) return false;
    const ObjectTemplate* wanted = nullptr;
    for (const auto& [role, players] : tenantRow(analysis_, tenant_).cast) {
      if (role->id != part_.refers) continue;
      wanted = role;
      if (std::find(players.begin(), players.end(), value.object) != players.end()) return true;
    }
    if (!wanted) wanted = templateNamed(analysis_.object(tenant_).pack->objects, part_.refers);
    if (!wanted || wanted->match != packs::MatchBy::Key || target.kind->name != wanted->kind) return false;
    const packs::FieldDef* key = fieldDef(target, wanted->key);
    if (!key) return false;
    const Value has = fieldValue(analysis_, value.object, *key);
    if (has.kind == ValueKind::Poison) return true;
    const FieldTemplate* part = fieldTemplate(*wanted, wanted->key);
    if (!part || has.kind == ValueKind::Absent) return has.kind == ValueKind::Absent;
    const Value wants = firstValue(analysis_, part->values, scope(), analysis_.typings.of(*key)).value;
    return !wants.known() || equal(has, wants);
  }

  static const ObjectTemplate* templateNamed(const std::vector<ObjectTemplate>& roles, std::string_view id) {
    for (const ObjectTemplate& role : roles) {
      if (role.id == id) return &role;
      if (const ObjectTemplate* inner = templateNamed(role.blocks, id)) return inner;
    }
    return nullptr;
  }

  /// A word that only another product uses in a field of this name.
  void foreignWord(const Value& value, const packs::Rule* rule, std::vector<const packs::Rule*>& broken) {
    if (value.kind != ValueKind::Symbol || def_->symbols.empty()) return;
    const bool own = std::any_of(def_->symbols.begin(), def_->symbols.end(),
                                 [&](const packs::Symbol& symbol) { return symbol.id == value.text; });
    if (!own && broken.empty() && rule) broken.push_back(rule);
  }

  void report(const Value& value, const packs::Pack& pack, std::vector<const packs::Rule*> broken,
              const std::vector<const packs::Condition*>& failed, const std::string& expected) {
    std::string_view severity = failed.empty() || !broken.empty() ? std::string_view() : failed.front()->severity;
    for (const packs::Condition* condition : failed) {
      const packs::Rule* rule = pack.rule(condition->rule.empty() ? part_.rule : condition->rule);
      if (rule) broken.push_back(rule);
      if (condition->severity != severity) severity = {};
    }
    if (broken.empty()) return;
    auto& found = reportLowest(analysis_, pack, broken, place_, seen(value, failed), severity);
    citeTarget(pack, found);
    if (failed.size() == 1 && expected.empty())
      offerForCondition(analysis_, *failed.front(), value, scope(), typing(), *source_, found);
    if (value.kind == ValueKind::Object && !offerPlayers(Player::Written, found) && !offerKey(value, pack, found)) {
      offerPlayers(Player::Derived, found);
    }
    if (expected.empty() || value.kind == ValueKind::Object) return;
    const std::string way = fmt::format("write `{}`, or leave `{}` out: it is derived", expected, def_->name);
    found.helped(way);
    const std::string_view written = analysis_.sources.text(source_->value.span);
    const bool slip = diagnostics::isSlip(written, expected);
    if (expected != "a map") found.fix({way, {{source_->value.span, expected}}, slip});
  }

  /// Makes the object that the reference leads to one that the rule asks for, by the field that decides what it is for.
  bool offerKey(const Value& value, const packs::Pack& pack, diagnostics::Diagnostic& found) const {
    const ObjectTemplate* wanted = part_.refers.empty() ? nullptr : templateNamed(pack.objects, part_.refers);
    Object& target = analysis_.object(value.object);
    const bool isOther =
        !wanted || wanted->kind != target.kind->name || wanted->key.empty() || target.tenant != tenant_;
    const model::Field* key = isOther ? nullptr : findField(target, wanted->key);
    const FieldTemplate* part = key ? fieldTemplate(*wanted, wanted->key) : nullptr;
    if (!part || !key->source) return false;
    const Span place = key->source->value.span;
    found.mark(place, fmt::format("this decides what it is for: {}", show(analysis_, key->value)));
    const Value wants = firstValue(analysis_, part->values, scope(), analysis_.typings.of(*key->def)).value;
    if (!wants.known()) return false;
    const std::string instead = written(wants);
    found.helped(fmt::format("name another one, or write `{} = {}` in it", wanted->key, instead));
    found.fix(
        {fmt::format("write `{} = {}` in it, or name another one", wanted->key, instead), {{place, instead}}, false});
    return true;
  }

  enum class Player : std::uint8_t { Written, Derived };

  /// The object that plays the template to which the reference has to lead. False if there is none of the sort.
  bool offerPlayers(Player sort, diagnostics::Diagnostic& found) const {
    bool any = false;
    for (const auto& [role, players] : tenantRow(analysis_, tenant_).cast) {
      if (part_.refers.empty() || role->id != part_.refers) continue;
      std::vector<ObjectId> named(players.begin(), players.end());
      std::erase_if(named,
                    [&](ObjectId player) { return analysis_.object(player).derived != (sort == Player::Derived); });
      if (named.empty()) continue;
      offerTarget(analysis_, named, *source_, found);
      any = true;
    }
    return any;
  }

  /// The rule of what a reference leads to, where the reference holds it.
  void citeTarget(const packs::Pack& pack, diagnostics::Diagnostic& found) const {
    const ObjectTemplate* target = part_.refers.empty() ? nullptr : templateNamed(pack.objects, part_.refers);
    const FieldTemplate* key = target ? fieldTemplate(*target, target->key) : nullptr;
    if (key) citeHeldRule(pack, key->rule, found);
  }

  std::string seen(const Value& value, const std::vector<const packs::Condition*>& failed) const {
    if (!failed.empty()) {
      const std::string detail = describeFailure(analysis_, *failed.front(), value, scope(), typing());
      if (!detail.empty()) return fmt::format("`{}` {}", def_->name, detail);
    }
    return fmt::format("`{}` is {}", def_->name, show(analysis_, value));
  }

  Analysis& analysis_;
  ObjectId tenant_;
  ObjectId id_;
  const ObjectTemplate& role_;
  const FieldTemplate& part_;
  const packs::FieldDef* def_ = nullptr;
  const syntax::Field* source_ = nullptr;
  Span place_;
};

/// A field that every block may have (`title`).
bool isCommon(const Analysis& analysis, const packs::FieldDef& def) {
  const std::vector<packs::FieldDef>& common = analysis.catalog.kinds().common;
  return std::any_of(common.begin(), common.end(), [&](const packs::FieldDef& each) { return each.name == def.name; });
}

void checkObject(Analysis& analysis, ObjectId tenant, ObjectId id, const ObjectTemplate& role) {
  const InIteration inside(analysis, id);
  const model::Tenant& row = tenantRow(analysis, tenant);
  if (!wants(row, role.serves) && isOff(switchOf(analysis, id, role))) return;
  checkName(analysis, id, role);
  const std::size_t count = analysis.object(id).fields.size();
  for (std::size_t i = 0; i < count && i < analysis.object(id).fields.size(); ++i) {
    const model::Field field = analysis.object(id).fields[i];
    if (!field.source) continue;
    if (const FieldTemplate* part = fieldTemplate(role, field.def->name)) {
      FieldCheck(analysis, tenant, id, role, *part).run(field);
      continue;
    }
    if (isCommon(analysis, *field.def)) continue;
    reportUnused(analysis, id, *field.source);
  }
}

}  // namespace

void reportUnused(Analysis& analysis, ObjectId id, const syntax::Field& field) {
  const InIteration inside(analysis, id);
  const Span value = field.value.span;
  analysis.sink.takeBack([&](const diagnostics::Diagnostic& found) {
    if (found.pass != analysis.sink.pass()) return false;
    return found.span.source == value.source && found.span.begin >= value.begin && found.span.end <= value.end;
  });
  const Object& object = analysis.object(id);
  auto& found = analysis.sink.report(field.name.span, diagnostics::UnusedField, {object.pack->name}, {field.name.text},
                                     {object.kind->noun});
  found.helped("take it out");
  offerWithout(analysis, field, Loss::Something, found);
}

void checkFields(Analysis& analysis, ObjectId tenant) {
  const auto cast = tenantRow(analysis, tenant).cast;
  for (const auto& [role, players] : cast) {
    for (const ObjectId id : players) {
      const Object& object = analysis.object(id);
      if (!object.derived && !object.ignored && object.role == role) checkObject(analysis, tenant, id, *role);
    }
  }
}

}  // namespace calm::semantics
