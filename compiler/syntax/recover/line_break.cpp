#include "syntax/recover/line_break.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/catalog.h"
#include "syntax/recover/shape.h"

namespace calm::syntax {

namespace {

/// What the line of a name lacks.
struct Missing {
  std::string_view expected;
  std::string_view help;
};

constexpr Missing assign = {"`=`", "the `=` of a field stands on the line of its name"};
constexpr Missing rest = {"the rest of the header", "a header stands on one line, with its `{`"};

bool isLabel(TokenKind kind) { return kind == TokenKind::Name || kind == TokenKind::Text; }

/// `sales : cloud-alm {`, a header without its kind.
bool lacksKind(const Work& work, std::size_t at) {
  return isLabel(work.kind(at)) && work.kind(at + 1) == TokenKind::Colon && work.kind(at + 2) == TokenKind::Name &&
         work.kind(at + 3) == TokenKind::OpenBrace;
}

/// What the line that ends behind `last`, and begins with `first`, lacks because it stands on the next one.
const Missing* missing(const Work& work, std::size_t first, std::size_t last, std::size_t next) {
  if (work.kind(first) != TokenKind::Name || !work.tokens[first].first) return nullptr;
  const bool lone = first == last;
  if (lone && work.kind(next) == TokenKind::Assign) return &assign;
  if (lone && lacksKind(work, next)) return &rest;
  const bool labelled = last == first + 1 && isLabel(work.kind(last));
  const bool product = work.kind(next) == TokenKind::Colon && work.kind(next + 1) == TokenKind::Name &&
                       work.kind(next + 2) == TokenKind::OpenBrace;
  return labelled && product ? &rest : nullptr;
}

}  // namespace

void joinLines(Work& work, Findings& findings) {
  std::vector<WorkToken> kept;
  kept.reserve(work.tokens.size());
  std::size_t first = 0;
  for (std::size_t at = 0; at < work.tokens.size(); ++at) {
    if (work.tokens[at].first) first = at;
    const bool ends = at > 0 && work.kind(at) == TokenKind::LineEnd && work.kind(at - 1) != TokenKind::LineEnd;
    const std::size_t next = ends ? nextLine(work, at - 1) : at;
    const Missing* lacks = ends && next < work.tokens.size() ? missing(work, first, at - 1, next) : nullptr;
    if (lacks == nullptr) {
      kept.push_back(work.tokens[at]);
      continue;
    }
    const WorkToken& last = work.tokens[at - 1];
    WorkToken& below = work.tokens[next];
    if (auto* finding = findings.report(work.tokens[first].begin, last.end, diagnostics::UnexpectedToken,
                                        lacks->expected, "the end of the line")) {
      finding->helped(std::string(lacks->help));
      finding->fix({"join the two lines", {{{findings.source(), last.end, below.begin}, " "}}});
    }
    findings.touch(below.begin);
    below.first = false;
    at = next - 1;
  }
  work.tokens = std::move(kept);
}

}  // namespace calm::syntax
