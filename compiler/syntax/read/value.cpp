#include <charconv>
#include <utility>

#include "diagnostics/catalog.h"
#include "syntax/read/reading.h"

namespace calm::syntax {

namespace {

Operator operatorOf(TokenKind kind) {
  switch (kind) {
    case TokenKind::Equal:
      return Operator::Equal;
    case TokenKind::NotEqual:
      return Operator::NotEqual;
    case TokenKind::In:
      return Operator::In;
    case TokenKind::And:
      return Operator::And;
    default:
      return Operator::Or;
  }
}

Value join(Reading& reading, Operator op, Span place, Value left, Value right) {
  Value whole;
  whole.span = {place.source, left.span.begin, right.span.end};
  whole.tainted = left.tainted || reading.findings.touched(whole.span.begin);
  whole.node = std::make_unique<Binary>(Binary{op, place, std::move(left), std::move(right)});
  return whole;
}

struct Joint {
  Operator op;
  Span span;
};

/// Puts together what equal operators join, half by half: a long chain must not become a deep tree.
Value joinAll(Reading& reading, std::vector<Value>& operands, const std::vector<Joint>& joints, std::size_t first,
              std::size_t last) {
  if (first == last) return std::move(operands[first]);
  const std::size_t middle = first + (last - first) / 2;
  Value left = joinAll(reading, operands, joints, first, middle);
  Value right = joinAll(reading, operands, joints, middle + 1, last);
  return join(reading, joints[middle].op, joints[middle].span, std::move(left), std::move(right));
}

/// One operand of `and` and `or`: `not`, a primary, and what it is compared with. Moves `at` behind it.
Value readComparison(Reading& reading, std::uint32_t& at, Reading::Inside::Iterator& primary) {
  const std::uint32_t begin = at;
  const bool negated = reading.kind(at) == TokenKind::Not;
  if (negated) ++at;
  at = primary->last;
  Value value = readPrimary(reading, &*primary);
  ++primary;
  const TokenKind next = reading.kind(at);
  if (next == TokenKind::Equal || next == TokenKind::NotEqual || next == TokenKind::In) {
    const Span place = reading.span(reading.pieces[at]);
    at = primary->last;
    Value right = readPrimary(reading, &*primary);
    ++primary;
    value = join(reading, operatorOf(next), place, std::move(value), std::move(right));
  }
  if (!negated) return value;
  Value whole;
  whole.span = {value.span.source, reading.pieces[begin].begin, value.span.end};
  whole.tainted = value.tainted || reading.findings.touched(whole.span.begin);
  whole.node = std::make_unique<Not>(Not{std::move(value)});
  return whole;
}

}  // namespace

Value readValue(Reading& reading, const RuleNode* rule) {
  if (rule == nullptr) return {};
  auto primary = reading.inside(*rule).begin();
  std::uint32_t at = rule->first;
  Value first = readComparison(reading, at, primary);
  if (at >= rule->last) return first;

  // `and` binds closer than `or`: runs of `and` are put together first.
  std::vector<Value> alternatives;
  std::vector<Joint> ors;
  std::vector<Value> conditions;
  std::vector<Joint> ands;
  conditions.push_back(std::move(first));
  while (at < rule->last) {
    const Joint joint{operatorOf(reading.kind(at)), reading.span(reading.pieces[at])};
    ++at;
    if (joint.op == Operator::Or) {
      alternatives.push_back(joinAll(reading, conditions, ands, 0, conditions.size() - 1));
      conditions.clear();
      ands.clear();
      ors.push_back(joint);
    } else {
      ands.push_back(joint);
    }
    conditions.push_back(readComparison(reading, at, primary));
  }
  alternatives.push_back(joinAll(reading, conditions, ands, 0, conditions.size() - 1));
  return joinAll(reading, alternatives, ors, 0, alternatives.size() - 1);
}

}  // namespace calm::syntax
