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
#include "semantics/apply/reference.h"
#include "semantics/apply/switch.h"
#include "semantics/apply/want.h"
#include "semantics/apply/written.h"
#include "semantics/iteration.h"
#include "semantics/mend/conditions.h"
#include "semantics/mend/take_out.h"
#include "semantics/rule_report.h"
#include "semantics/scope.h"
#include "semantics/sharing/judged.h"

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
    if (part_.mode == FieldMode::Forbidden || part_.mode == FieldMode::Remarked) {
      if (const packs::Rule* rule = pack.rule(part_.rule)) reportWritten(pack, *rule);
      return;
    }
    std::vector<const packs::Rule*> broken;
    Value expected = Value::absent();
    if (part_.mode == FieldMode::Value && part_.refers.empty() && role_.key != part_.name) {
      if (!satisfied(value, expected)) breaks(pack, broken);
    }
    if (!part_.refers.empty() && !reference().leadsThere(value)) breaks(pack, broken);
    if (!broken.empty() || part_.mode != FieldMode::Value) foreignWord(value, pack, broken);
    const Value judged = withoutReported(value);
    const std::vector<const packs::Condition*> failed = failing(judged);
    if (broken.empty() && judged.kind == ValueKind::List && eachForItself(failed)) {
      for (const Value& item : *judged.list) reportElement(item, value, pack);
      return;
    }
    report(judged, pack, broken, failed, expected);
  }

 private:
  /// The rule of the field is broken, if it has one.
  void breaks(const packs::Pack& pack, std::vector<const packs::Rule*>& broken) const {
    if (const packs::Rule* rule = pack.rule(part_.rule)) broken.push_back(rule);
  }

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
    report(single, pack, {}, failed, Value::absent());
  }

  PackScope scope() const {
    PackScope made = packScope(analysis_, tenant_, id_, &role_);
    made.asks = false;
    return made;
  }

  Reference reference() const { return {analysis_, scope(), part_}; }

  const Typing* typing() const { return analysis_.typings.of(*def_); }

  /// Whether one of the values of the template, or one that it accepts, is the written one; `expected` is the first
  /// one. Nothing known to compare with satisfies.
  bool satisfied(const Value& value, Value& expected) {
    if (value.placeholder) return true;
    bool any = false;
    bool first = true;
    const auto tryOne = [&](const packs::Expression& expression) {
      const Value wanted = evaluateExpression(analysis_, expression, scope(), analysis_.typings.of(*def_)).value;
      if (wanted.kind == ValueKind::Poison || wanted.placeholder) return true;
      if (wanted.kind == ValueKind::Absent) return false;
      any = true;
      if (first) expected = wanted;
      first = false;
      return judgedEqual(analysis_, value, wanted);
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

  /// A word that only another product uses in a field of this name.
  void foreignWord(const Value& value, const packs::Pack& pack, std::vector<const packs::Rule*>& broken) {
    if (value.kind != ValueKind::Symbol || def_->symbols.empty()) return;
    const bool own = std::any_of(def_->symbols.begin(), def_->symbols.end(),
                                 [&](const packs::Symbol& symbol) { return symbol.id == value.text; });
    if (!own && broken.empty()) breaks(pack, broken);
  }

  void report(const Value& value, const packs::Pack& pack, std::vector<const packs::Rule*> broken,
              const std::vector<const packs::Condition*>& failed, const Value& wanted) {
    std::string_view severity = failed.empty() || !broken.empty() ? std::string_view() : failed.front()->severity;
    for (const packs::Condition* condition : failed) {
      const packs::Rule* rule = pack.rule(condition->rule.empty() ? part_.rule : condition->rule);
      if (rule) broken.push_back(rule);
      if (condition->severity != severity) severity = {};
    }
    if (broken.empty()) return;
    const std::string expected = wanted.known() ? written(analysis_, wanted) : std::string();
    auto& found = reportLowest(analysis_, pack, broken, place_, seen(value, failed), severity);
    reference().cite(found);
    if (failed.size() == 1 && expected.empty())
      offerForCondition(analysis_, *failed.front(), value, scope(), typing(), *source_, found);
    if (value.kind == ValueKind::Object) reference().offer(value, *source_, found);
    if (expected.empty() || value.kind == ValueKind::Object) return;
    const std::string way = fmt::format("write `{}`, or leave `{}` out: it is derived", expected, def_->name);
    found.helped(way);
    const std::string_view written = analysis_.sources.text(source_->value.span);
    const bool slip = diagnostics::isSlip(written, expected);
    if (expected != "a map") found.fix({way, {{source_->value.span, expected}}, slip});
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
  for (const auto& [role, players] : tenantRow(analysis, tenant).cast) {
    for (const ObjectId id : players) {
      const Object& object = analysis.object(id);
      if (!object.derived && !object.ignored && object.role == role) checkObject(analysis, tenant, id, *role);
    }
  }
}

}  // namespace calm::semantics
