#include "syntax/recover/yaml.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <utility>

#include "syntax/recover/brace_fix.h"
#include "syntax/recover/shape.h"

namespace calm::syntax {

namespace {

/// The token is the first one of its line but for a `-` and blanks.
bool behindDash(const Work& work, std::string_view text, std::size_t at) {
  if (at >= work.tokens.size() || !work.tokens[at].first) return false;
  const std::string_view before = text.substr(0, work.tokens[at].begin);
  const std::size_t dash = before.find_last_not_of(" \t");
  return dash != std::string_view::npos && before[dash] == '-' && dash + 1 < before.size();
}

/// How far a line with a `-` is indented: the `-` counts, and it is no token.
bool isDeeper(const Work& work, std::size_t at, std::size_t than) { return work.indent(at) > work.indent(than); }

}  // namespace

diagnostics::Fix YamlList::fix(source::SourceId source, std::uint32_t nameEnd) const {
  return {"write a list", {{{source, nameEnd, textEnd}, fmt::format(" = [{}]", fmt::join(elements, ", "))}}, false};
}

std::optional<YamlList> yamlListBelow(const Work& work, std::string_view text, std::size_t at) {
  if (work.kind(at + 2) != TokenKind::LineEnd) return std::nullopt;
  std::size_t line = nextLine(work, at);
  if (!behindDash(work, text, line)) return std::nullopt;
  YamlList list;
  bool plain = true;
  while (behindDash(work, text, line) || (line < work.tokens.size() && work.kind(line) != TokenKind::EndOfFile &&
                                          work.kind(line) != TokenKind::CloseBrace && isDeeper(work, line, at))) {
    std::size_t last = line;
    while (work.kind(last + 1) != TokenKind::LineEnd && work.kind(last + 1) != TokenKind::EndOfFile) ++last;
    plain = plain && last == line && behindDash(work, text, line);
    list.elements.push_back(text.substr(work.tokens[line].begin, work.tokens[last].end - work.tokens[line].begin));
    list.textEnd = work.tokens[last].end;
    list.end = last + 1;
    line = nextLine(work, last);
  }
  if (!plain) list.elements.clear();
  return list;
}

std::optional<YamlHeader> yamlHeader(const Work& work, std::string_view text, std::size_t at) {
  if (work.kind(at) != TokenKind::Name) return std::nullopt;
  const std::size_t colon = work.kind(at + 1) == TokenKind::Name ? at + 2 : at + 1;
  if (work.kind(colon) != TokenKind::Colon || work.kind(colon + 1) != TokenKind::LineEnd) return std::nullopt;
  YamlHeader header{at, colon, {}, colon, false};
  std::size_t line = nextLine(work, colon);
  if (line >= work.tokens.size() || !isDeeper(work, line, at) || !beginsField(work, line)) return std::nullopt;
  while (line < work.tokens.size() && work.kind(line) != TokenKind::EndOfFile && isDeeper(work, line, at)) {
    const bool field = beginsField(work, line) && work.kind(line + 2) != TokenKind::LineEnd;
    if (field && !behindDash(work, text, line)) {
      if (work.kind(line + 1) == TokenKind::Colon) header.fields.push_back(line);
    } else {
      header.mixed = true;
    }
    while (work.kind(line) != TokenKind::LineEnd && work.kind(line) != TokenKind::EndOfFile) header.last = line++;
    line = nextLine(work, line);
  }
  return header;
}

std::optional<diagnostics::Fix> YamlHeader::fix(const Work& work, const Findings& findings, bool closed) const {
  if (mixed || colon > at + 1) return std::nullopt;
  const source::SourceId source = findings.source();
  const WorkToken& sign = work.tokens[colon];
  diagnostics::Fix fix{"write it with `{ }` and `=`", {{{source, sign.begin, sign.end}, " {"}}, false};
  for (const std::size_t field : fields) {
    fix.edits.push_back({{source, work.tokens[field + 1].begin, work.tokens[field + 1].end}, " ="});
  }
  if (!closed) fix.edits.push_back(closingEdit(findings, work.tokens[at].begin, work.tokens[last].end));
  return fix;
}

}  // namespace calm::syntax
