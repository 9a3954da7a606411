#include "syntax/recover/brace_fix.h"

#include <fmt/format.h>

#include <string>

#include "syntax/recover/shape.h"

namespace calm::syntax {

diagnostics::Edit closingEdit(const Findings& findings, std::uint32_t begin, std::uint32_t end) {
  const std::string_view text = findings.text();
  const std::size_t before = begin == 0 ? std::string_view::npos : text.rfind('\n', begin - 1);
  const std::size_t line = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view blanks = text.substr(line, text.find_first_not_of(" \t", line) - line);
  return {{findings.source(), end, end}, fmt::format("\n{}}}", blanks)};
}

diagnostics::Fix braceFix(const Work& work, const BraceMissing& missing, const Findings& findings) {
  const source::SourceId source = findings.source();
  const std::uint32_t place = work.tokens[missing.end - 1].end;
  if (missing.braceBelow) {
    return {"put it on the line of the header", {{{source, place, work.tokens[missing.below].end}, " {"}}};
  }
  diagnostics::Fix fix{"add `{`", {{{source, place, place}, " {"}}, missing.closed};
  if (missing.closed) return fix;
  fix.title = "add `{ }`";
  std::size_t line = missing.below;
  std::size_t last = missing.end - 1;
  while (line < work.tokens.size() && work.kind(line) != TokenKind::EndOfFile &&
         work.indent(line) > work.indent(missing.at)) {
    while (work.kind(line) != TokenKind::LineEnd && work.kind(line) != TokenKind::EndOfFile) last = line++;
    line = nextLine(work, line);
  }
  fix.edits.push_back(closingEdit(findings, work.tokens[missing.at].begin, work.tokens[last].end));
  return fix;
}

std::optional<diagnostics::Fix> openingFix(const Work& work, std::size_t closer, const Findings& findings) {
  const TokenKind kind = work.kind(closer);
  std::size_t assign = closer;
  while (assign > 0 && work.kind(assign) != TokenKind::Assign && work.kind(assign) != TokenKind::LineEnd) --assign;
  if (work.kind(assign) != TokenKind::Assign || assign + 1 == closer) return std::nullopt;
  const source::SourceId source = findings.source();
  if (kind == TokenKind::CloseBracket && work.kind(assign + 1) == TokenKind::OpenBracket) return std::nullopt;
  if (kind == TokenKind::CloseBracket) {
    const std::uint32_t place = work.tokens[assign + 1].begin;
    return diagnostics::Fix{"add `[`", {{{source, place, place}, "["}}, false};
  }
  if (work.kind(assign + 1) != TokenKind::Name || work.kind(assign + 2) != TokenKind::Text || assign + 3 != closer) {
    return std::nullopt;
  }
  const source::Span gap{source, work.tokens[assign + 1].end, work.tokens[assign + 2].begin};
  return diagnostics::Fix{"add `(`", {{gap, "("}}, false};
}

}  // namespace calm::syntax
