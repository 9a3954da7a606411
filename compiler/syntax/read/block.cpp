#include <algorithm>
#include <memory>
#include <utility>

#include "syntax/read/reading.h"

namespace calm::syntax {

namespace {

/// Where the declaration proper begins: behind its annotations.
std::uint32_t readAnnotations(Reading& reading, const RuleNode& rule, Preamble& preamble) {
  std::uint32_t at = rule.first;
  for (const RuleNode& each : reading.inside(rule)) {
    if (each.rule != Rule::Annotation) break;
    preamble.annotate(readAnnotation(reading, &each));
    at = each.last;
  }
  return at;
}

std::vector<Member> readMembers(Reading& reading, const RuleNode& rule, Rule wanted) {
  std::size_t count = 0;
  for (const RuleNode& each : reading.inside(rule)) count += each.rule == wanted ? 1 : 0;
  std::vector<Member> members;
  members.reserve(count);
  for (const RuleNode& each : reading.inside(rule)) {
    if (each.rule == wanted) members.push_back(readMember(reading, &each));
  }
  return members;
}

/// Leaves out fields whose name can not be read. True if the block has lost something.
bool dropUnreadable(std::vector<Member>& members) {
  const auto unreadable = [](const Member& member) {
    const auto* field = member.field();
    return field != nullptr && field->name.tainted;
  };
  const bool lost = std::erase_if(members, unreadable) > 0;
  return lost || std::any_of(members.begin(), members.end(), [](const Member& member) {
           const auto* block = member.block();
           return block != nullptr && block->brokenHeader;
         });
}

/// Everything after the kind: `label : product when condition { members }`.
void readRest(Reading& reading, const RuleNode& rest, Block& block) {
  std::uint32_t at = rest.first;
  if (reading.kind(at) == TokenKind::Name) {
    const Identifier label = reading.identifier(at);
    block.label.span = label.span;
    block.label.tainted = label.tainted || reading.findings.touched(label.span.begin);
    block.label.node = Name{label.text};
    ++at;
  } else if (reading.kind(at) != TokenKind::Colon && reading.kind(at) != TokenKind::When &&
             reading.kind(at) != TokenKind::OpenBrace) {
    // What such a text has swallowed may have been the rest of the header.
    block.brokenHeader = reading.kind(at) == TokenKind::UnclosedText;
    block.label = readText(reading, reading.pieces[at]);
    ++at;
  } else {
    block.label.tainted = reading.findings.touched(block.kind.span.begin);
  }
  if (reading.kind(at) == TokenKind::Colon) {
    block.product = reading.identifier(at + 1);
    at += 2;
  }
  if (reading.kind(at) == TokenKind::When) {
    const RuleNode* condition = reading.child(rest, Rule::Value);
    block.when = readValue(reading, condition);
    if (condition != nullptr) at = condition->last;
  }
  const Piece& brace = reading.pieces[at];
  block.header = {reading.findings.source(), block.kind.span.begin, reading.pieces[at - 1].end};
  block.damaged = brace.has(Mark::Damaged);
  block.brokenHeader =
      block.brokenHeader || brace.has(Mark::BrokenHeader) || block.kind.tainted || block.product.tainted;
  block.members = readMembers(reading, rest, Rule::Member);
  block.damaged = dropUnreadable(block.members) || block.damaged;
}

Block readBlockAt(Reading& reading, const RuleNode& rule, const RuleNode* rest) {
  Block block;
  block.span = reading.span(rule);
  block.preamble.document(readDocumentation(reading, reading.pieces[rule.first].token));
  const std::uint32_t kind = readAnnotations(reading, rule, block.preamble);
  block.kind = reading.identifier(kind);
  block.header = block.kind.span;
  if (rest != nullptr) readRest(reading, *rest, block);
  return block;
}

Field readField(Reading& reading, const RuleNode& rule) {
  Field field;
  field.span = reading.span(rule);
  field.preamble.document(readDocumentation(reading, reading.pieces[rule.first].token));
  const std::uint32_t name = readAnnotations(reading, rule, field.preamble);
  field.name = reading.identifier(name);
  field.span.begin = field.name.span.begin;
  field.value = readValue(reading, reading.child(rule, Rule::Value));
  return field;
}

}  // namespace

Block readBlock(Reading& reading, const RuleNode* rule) {
  if (rule == nullptr) return {};
  return readBlockAt(reading, *rule, reading.child(*rule, Rule::Rest));
}

Member readMember(Reading& reading, const RuleNode* rule) {
  if (rule == nullptr) return {};
  if (const RuleNode* loop = reading.child(*rule, Rule::Loop)) return {std::make_unique<For>(readLoop(reading, loop))};
  if (rule->rule == Rule::Looped)
    return {std::make_unique<Block>(readBlock(reading, reading.child(*rule, Rule::Block)))};
  if (const RuleNode* rest = reading.child(*rule, Rule::Rest))
    return {std::make_unique<Block>(readBlockAt(reading, *rule, rest))};
  return {readField(reading, *rule)};
}

For readLoop(Reading& reading, const RuleNode* rule) {
  if (rule == nullptr) return {};
  For loop;
  loop.span = reading.span(*rule);
  loop.first = reading.identifier(rule->first + 1);
  if (reading.kind(rule->first + 2) == TokenKind::Comma) loop.second = reading.identifier(rule->first + 3);
  const RuleNode* range = reading.child(*rule, Rule::Value);
  loop.range = readValue(reading, range);
  if (range != nullptr) {
    const Piece& brace = reading.pieces[range->last];
    loop.damaged = brace.has(Mark::Damaged) || brace.has(Mark::BrokenHeader);
  }
  loop.members = readMembers(reading, *rule, Rule::Looped);
  return loop;
}

}  // namespace calm::syntax
