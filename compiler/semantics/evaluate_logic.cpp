#include <fmt/format.h>

#include <string>

#include "semantics/evaluate.h"
#include "semantics/scope.h"
#include "semantics/sharing/judged.h"
#include "support/overloaded.h"

namespace calm::semantics {

using model::Value;
using model::ValueKind;
using packs::TypeKind;

namespace {

bool isTextual(const Value& value) { return value.kind == ValueKind::Text; }

bool comparable(const Value& left, const Value& right) {
  if (left.kind == right.kind) return true;
  return isTextual(left) && isTextual(right);
}

Value notComparable(Analysis& analysis, Span place, const Value& left, const Value& right) {
  analysis.sink.report(place, diagnostics::NotComparable, {sortOf(analysis, left)}, {sortOf(analysis, right)})
      .helped("compare it with a value of its own type");
  return Value::poison();
}

/// Template expressions read what is unknown as unknown; a key that may not lie here is compared with nothing.
bool isUnknown(const Value& value) { return !value.known() || value.placeholder; }

/// What files compare tells environments apart before they are looked at; what packs compare is asked for all of them.
bool same(const Analysis& analysis, const Scope& scope, const Value& left, const Value& right) {
  return scope.pack ? judgedEqual(analysis, left, right) : equal(left, right);
}

Value contains(Analysis& analysis, const Scope& scope, const syntax::Binary& binary, const Value& left,
               const Value& right) {
  if (right.kind == ValueKind::List) {
    for (const Value& item : *right.list) {
      if (!comparable(left, item)) return notComparable(analysis, binary.opSpan, left, item);
      if (same(analysis, scope, left, item)) return Value::ofBool(true);
    }
    return Value::ofBool(false);
  }
  if (right.kind == ValueKind::Map) {
    if (left.kind != ValueKind::Text && left.kind != ValueKind::Symbol) {
      analysis.sink.report(binary.left.span, diagnostics::WrongType, {sortOf(analysis, left)}, {"a text"});
      return Value::poison();
    }
    if (scope.pack) decides(analysis, left.text);
    for (const auto& [key, value] : *right.map) {
      if (key == left.text) return Value::ofBool(true);
    }
    return Value::ofBool(false);
  }
  analysis.sink.report(binary.right.span, diagnostics::WrongType, {sortOf(analysis, right)}, {"a list or a map"});
  return Value::poison();
}

/// By which type the right side is read: that of the left, where it is written there as names. A name that stands
/// for a list or a map is read as what it is.
const Typing* rightOf(Analysis& analysis, const Scope& scope, const syntax::Binary& binary, const Typing* left) {
  const auto* name = std::get_if<syntax::Name>(&binary.right.node);
  if (!left || (!name && !std::holds_alternative<std::unique_ptr<syntax::List>>(binary.right.node))) return nullptr;
  if (left->kind == TypeKind::Bool) return name ? left : nullptr;
  if (left->kind != TypeKind::Symbol) return nullptr;
  if (binary.op != syntax::Operator::In) return left;
  const bool single = name && (hasSymbol(*left, analysis.catalog, name->text) ||
                               lookUp(analysis, scope, name->text).kind == Meaning::Kind::None);
  return !name || single ? analysis.typings.listOf(left) : nullptr;
}

Value compared(Analysis& analysis, const Scope& scope, const syntax::Binary& binary) {
  const Evaluated left = evaluate(analysis, scope, binary.left, nullptr);
  const Typing* expected = nullptr;
  if (left.value.kind != ValueKind::Poison) expected = rightOf(analysis, scope, binary, left.typing);
  if (left.value.kind == ValueKind::Poison) {
    const bool symbols = std::holds_alternative<syntax::Name>(binary.right.node) ||
                         std::holds_alternative<std::unique_ptr<syntax::List>>(binary.right.node);
    if (symbols) {
      markUses(analysis, scope, binary.right);
    } else {
      evaluate(analysis, scope, binary.right, nullptr);
    }
    return Value::poison();
  }
  const Evaluated right = evaluate(analysis, scope, binary.right, expected);
  if (right.value.kind == ValueKind::Poison) return Value::poison();
  if (scope.pack && (isUnknown(left.value) || isUnknown(right.value))) return Value::absent();
  if (left.value.kind == ValueKind::Secret || right.value.kind == ValueKind::Secret) {
    analysis.sink
        .report(left.value.kind == ValueKind::Secret ? binary.left.span : binary.right.span, diagnostics::SecretAsText,
                {"compared"})
        .helped("nobody can read a secret; only rules compare two of them, by their names");
    return Value::poison();
  }
  if (binary.op == syntax::Operator::In) return contains(analysis, scope, binary, left.value, right.value);
  if (!comparable(left.value, right.value)) {
    return notComparable(analysis, binary.right.span, left.value, right.value);
  }
  if (left.value.placeholder || right.value.placeholder) return Value::poison();
  const bool are = same(analysis, scope, left.value, right.value);
  return Value::ofBool(binary.op == syntax::Operator::Equal ? are : !are);
}

Value joined(Analysis& analysis, const Scope& scope, const syntax::Binary& binary) {
  const Typing* truth = analysis.typings.of(TypeKind::Bool);
  const Value left = evaluate(analysis, scope, binary.left, truth).value;
  const Value right = evaluate(analysis, scope, binary.right, truth).value;
  const bool isAnd = binary.op == syntax::Operator::And;
  if (left.kind == ValueKind::Bool && left.isTrue() != isAnd) return left;
  if (right.kind == ValueKind::Bool && right.isTrue() != isAnd) return right;
  if (left.kind == ValueKind::Poison || right.kind == ValueKind::Poison) return Value::poison();
  if (left.kind == ValueKind::Absent || right.kind == ValueKind::Absent) return Value::absent();
  return Value::ofBool(isAnd);
}

}  // namespace

Evaluated evaluateLogic(Analysis& analysis, const Scope& scope, const syntax::Value& value) {
  const Typing* truth = analysis.typings.of(TypeKind::Bool);
  if (const auto* inner = std::get_if<std::unique_ptr<syntax::Not>>(&value.node)) {
    const Value operand = evaluate(analysis, scope, (*inner)->operand, truth).value;
    if (operand.kind != ValueKind::Bool) return {operand, truth};
    return {Value::ofBool(!operand.isTrue()), truth};
  }
  const auto& binary = *std::get<std::unique_ptr<syntax::Binary>>(value.node);
  const bool logical = binary.op == syntax::Operator::And || binary.op == syntax::Operator::Or;
  return {logical ? joined(analysis, scope, binary) : compared(analysis, scope, binary), truth};
}

}  // namespace calm::semantics
