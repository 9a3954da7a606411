#include <charconv>
#include <utility>

#include "diagnostics/catalog.h"
#include "syntax/read/reading.h"

namespace calm::syntax {

namespace {

/// Steps `.a` and `[b]` that one value may have: each is one level deeper in the tree.
constexpr std::uint32_t mostSteps = 128;

Value readNumber(Reading& reading, const Piece& piece, const Piece* unit) {
  auto number = std::make_unique<Number>();
  const std::string_view digits = reading.text(piece);
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number->value);
  const bool broken = problem != std::errc{} || end != digits.data() + digits.size();
  if (unit != nullptr) number->unit = reading.text(*unit);
  Value value;
  value.span = {reading.findings.source(), piece.begin, unit != nullptr ? unit->end : piece.end};
  if (!broken) value.node = std::move(number);
  return value;
}

Value readList(Reading& reading, const RuleNode& rule) {
  auto list = std::make_unique<List>();
  for (const RuleNode& item : reading.inside(rule)) list->items.push_back(readValue(reading, &item));
  Value value;
  value.span = reading.span(rule);
  value.node = std::move(list);
  return value;
}

Value readMap(Reading& reading, const RuleNode& rule) {
  auto map = std::make_unique<Map>();
  Entries entries = readEntries(reading, rule);
  map->entries = std::move(entries.read);
  Value value;
  value.span = reading.span(rule);
  value.tainted = entries.lost || reading.pieces[rule.first].has(Mark::Damaged);
  value.node = std::move(map);
  return value;
}

/// `name(…)`: the arguments are the rules inside up to the closing parenthesis.
Value readCall(Reading& reading, const RuleNode& rule, Reading::Inside::Iterator& child,
               const Reading::Inside::Iterator& none, std::uint32_t& at) {
  auto call = std::make_unique<Call>();
  call->name = reading.text(reading.pieces[rule.first]);
  call->nameSpan = reading.span(reading.pieces[rule.first]);
  at = rule.first + 2;
  while (reading.kind(at) != TokenKind::CloseParen) {
    if (reading.kind(at) == TokenKind::Assign) {
      call->named = true;
      ++at;
    } else if (child != none && child->first == at) {
      at = child->last;
      call->arguments.push_back(readValue(reading, &*child));
      ++child;
    } else {
      ++at;
    }
  }
  ++at;
  Value value;
  value.span = {reading.findings.source(), call->nameSpan.begin, reading.pieces[at - 1].end};
  value.node = std::move(call);
  return value;
}

/// The atom at the beginning of a primary. Moves `at` behind it.
Value readAtom(Reading& reading, const RuleNode& rule, Reading::Inside::Iterator& child,
               const Reading::Inside::Iterator& none, std::uint32_t& at) {
  const Piece& piece = reading.pieces[rule.first];
  Value value;
  value.span = reading.span(piece);
  at = rule.first + 1;
  switch (piece.kind) {
    case TokenKind::Number: {
      const bool unit = at < rule.last && reading.kind(at) == TokenKind::Name;
      return readNumber(reading, piece, unit ? &reading.pieces[at++] : nullptr);
    }
    case TokenKind::True:
    case TokenKind::False:
      value.node = Bool{piece.kind == TokenKind::True};
      return value;
    case TokenKind::Name:
      if (at < rule.last && reading.kind(at) == TokenKind::OpenParen) return readCall(reading, rule, child, none, at);
      value.node = Name{reading.text(piece)};
      return value;
    case TokenKind::OpenParen:
      value = readValue(reading, &*child);
      at = child->last + 1;
      ++child;
      return value;
    case TokenKind::OpenBracket:
    case TokenKind::OpenBrace: {
      const RuleNode& inner = *child;
      ++child;
      at = inner.last;
      return inner.rule == Rule::List ? readList(reading, inner) : readMap(reading, inner);
    }
    default:
      return readText(reading, piece);
  }
}

}  // namespace

Value readPrimary(Reading& reading, const RuleNode* rule) {
  if (rule == nullptr) return {};
  const Reading::Inside children = reading.inside(*rule);
  auto child = children.begin();
  std::uint32_t at = rule->first;
  Value value = readAtom(reading, *rule, child, children.end(), at);
  value.tainted = value.tainted || reading.findings.touched(value.span.begin);
  for (std::uint32_t steps = 0; at < rule->last; ++steps) {
    if (steps == mostSteps) {
      reading.findings.report(reading.pieces[at].begin, reading.pieces[at].end, diagnostics::TooDeep, "128");
      return Value{value.span, true, Missing{}};
    }
    Value whole;
    whole.tainted = value.tainted;
    if (reading.kind(at) == TokenKind::Dot) {
      const Piece& name = reading.pieces[at + 1];
      whole.span = {value.span.source, value.span.begin, name.end};
      whole.node = std::make_unique<Select>(Select{std::move(value), reading.text(name), reading.span(name)});
      at += 2;
    } else {
      Value index = readValue(reading, &*child);
      at = child->last + 1;
      ++child;
      whole.span = {value.span.source, value.span.begin, reading.pieces[at - 1].end};
      whole.node = std::make_unique<Index>(Index{std::move(value), std::move(index)});
    }
    value = std::move(whole);
  }
  return value;
}

}  // namespace calm::syntax
