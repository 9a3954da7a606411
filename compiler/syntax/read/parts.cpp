#include <fmt/format.h>

#include <utility>

#include "diagnostics/catalog.h"
#include "syntax/read/reading.h"

namespace calm::syntax {

TypeName readType(Reading& reading, const RuleNode* rule) {
  if (rule == nullptr) return {};
  TypeName type;
  type.span = reading.span(*rule);
  type.name = reading.identifier(rule->first);
  for (const RuleNode& argument : reading.inside(*rule)) type.arguments.push_back(readType(reading, &argument));
  return type;
}

Annotation readAnnotation(Reading& reading, const RuleNode* rule) {
  if (rule == nullptr) return {};
  Annotation annotation;
  annotation.name = reading.identifier(rule->first + 1);
  std::uint32_t last = rule->last;
  while (reading.kind(last - 1) == TokenKind::LineEnd) --last;
  annotation.span = {reading.findings.source(), reading.pieces[rule->first].begin, reading.pieces[last - 1].end};
  for (const RuleNode& value : reading.inside(*rule)) {
    if (reading.kind(value.first - 1) == TokenKind::Assign) {
      annotation.arguments.back().value = readValue(reading, &value);
      continue;
    }
    Annotation::Argument& argument = annotation.arguments.emplace_back();
    if (reading.kind(value.last) != TokenKind::Assign) {
      argument.value = readValue(reading, &value);
    } else if (value.last == value.first + 1 && reading.kind(value.first) == TokenKind::Name) {
      argument.name = reading.identifier(value.first);
    } else {
      const Piece& left = reading.pieces[value.first];
      const std::string found = left.kind == TokenKind::Text ? "a text" : fmt::format("`{}`", reading.text(left));
      reading.findings.report(left.begin, left.end, diagnostics::ArgumentName, found);
    }
  }
  annotation.tainted = reading.findings.anyWithin(annotation.span.begin, annotation.span.end);
  return annotation;
}

Entries readEntries(Reading& reading, const RuleNode& rule) {
  Entries entries;
  for (const RuleNode& entry : reading.inside(rule)) {
    const bool unreadable = reading.kind(entry.first) == TokenKind::Name && reading.identifier(entry.first).tainted;
    entries.lost = entries.lost || unreadable;
    if (!unreadable) entries.read.push_back(readEntry(reading, &entry));
  }
  return entries;
}

Entry readEntry(Reading& reading, const RuleNode* rule) {
  if (rule == nullptr) return {};
  Entry entry;
  const RuleNode* value = reading.child(*rule, Rule::Value);
  entry.value = readValue(reading, value);
  // The key is everything before the `=`.
  const std::uint32_t last = (value != nullptr ? value->first : rule->last) - 1;
  const Piece& first = reading.pieces[rule->first];
  entry.keySpan = {reading.findings.source(), first.begin, reading.pieces[last - 1].end};
  if (first.kind != TokenKind::Text) {
    for (std::uint32_t at = rule->first; at < last; ++at) entry.key += reading.text(reading.pieces[at]);
    return entry;
  }
  const Value key = readText(reading, first);
  if (const auto* plain = std::get_if<PlainText>(&key.node)) entry.key = plain->text;
  if (const auto* rich = std::get_if<std::unique_ptr<RichText>>(&key.node)) {
    for (const TextPart& part : (*rich)->parts) entry.key += part.literal;
  }
  return entry;
}

}  // namespace calm::syntax
