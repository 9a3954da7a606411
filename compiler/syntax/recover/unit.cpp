#include "syntax/recover/unit.h"

#include "diagnostics/catalog.h"
#include "syntax/expectation.h"
#include "syntax/recover/slip.h"

namespace calm::syntax {

namespace {

Piece made(TokenKind kind, const Piece& near) {
  return {near.begin, near.begin, near.token, kind, static_cast<std::uint8_t>(Mark::Made)};
}

/// How the thing is written that the unit seems to be.
std::string_view written(const Unit& unit) {
  switch (unit.kind(unit.start())) {
    case TokenKind::Import:
      return "an import is written `import \"folder/file.calm\"`, with `as name` behind it if wanted";
    case TokenKind::Param:
      return "a param is written `param name : type`, with `= value` behind it if wanted";
    case TokenKind::Let:
      return "a let is written `let name = value`";
    case TokenKind::Assert:
      return "an assertion is written `assert condition, \"what is wrong\"`";
    case TokenKind::For:
      return "a loop is written `for name in value { … }` or `for key, name in value { … }`";
    case TokenKind::Environment:
      return "an environment is written `environment name { param = value }`";
    case TokenKind::At:
      return "an annotation is written `@allow(rule, \"reason\")` before what it is about";
    default:
      break;
  }
  if (unit.rule == Rule::Entry) return "an entry is written `key = value`";
  if (unit.rule == Rule::Value) return "";
  return "a block is written `kind name { … }`, a field `name = value`";
}

void reportHeader(const Unit& unit, std::uint32_t start, Findings& findings) {
  const auto body = unit.body();
  const Piece& last = unit.pieces[body && *body > start ? *body - 1 : unit.pieces.size() - 1];
  const auto& kind =
      unit.rule == Rule::Member && !body ? diagnostics::NeitherFieldNorBlock : diagnostics::HeaderWithoutBrace;
  if (auto* finding = findings.report(unit.pieces[start].begin, last.end, kind)) {
    finding->helped(std::string(written(unit)));
  }
}

}  // namespace

bool Unit::isField() const {
  const std::uint32_t at = start();
  return rule == Rule::Member && kind(at) == TokenKind::Name && kind(at + 1) == TokenKind::Assign;
}

std::optional<std::uint32_t> Unit::body() const {
  const std::uint32_t begin = start();
  const TokenKind first = kind(begin);
  const bool simple =
      first == TokenKind::Import || first == TokenKind::Param || first == TokenKind::Let || first == TokenKind::Assert;
  if (rule == Rule::Entry || simple || first == TokenKind::Assign || first == TokenKind::OpenBrace) return std::nullopt;
  std::optional<std::uint32_t> last;
  std::uint32_t at = begin;
  while (at < pieces.size()) {
    if (pieces[at].kind == TokenKind::Assign && first == TokenKind::Name) return std::nullopt;
    if (pieces[at].kind == TokenKind::OpenBrace) last = at;
    at = isOpener(pieces[at].kind) ? partner(pieces, at) + 1 : at + 1;
  }
  return last;
}

std::uint32_t partner(const Pieces& pieces, std::uint32_t open) {
  std::uint32_t depth = 0;
  for (std::uint32_t at = open; at < pieces.size(); ++at) {
    if (isOpener(pieces[at].kind)) ++depth;
    if (isCloser(pieces[at].kind) && --depth == 0) return at;
  }
  return static_cast<std::uint32_t>(pieces.size()) - 1;
}

bool isExplained(const Unit& unit, std::uint32_t at, const Findings& findings) {
  if (findings.none()) return false;
  for (std::uint32_t each = 0; each < unit.pieces.size() && each <= at; ++each) {
    if (findings.touched(unit.pieces[each].begin)) return true;
  }
  return false;
}

void reportRefusal(const Unit& unit, const Derivation& refused, Findings& findings) {
  if (isExplained(unit, refused.refusedAt, findings)) return;
  const std::uint32_t start = unit.start();
  const bool atTop = unit.rule == Rule::AnyItem;
  const bool fieldShape = unit.kind(start) == TokenKind::Name && unit.kind(start + 1) == TokenKind::Assign;
  if (fieldShape && (atTop || unit.rule == Rule::Looped)) {
    const Piece& name = unit.pieces[start];
    if (auto* finding = findings.report(name.begin, name.end, diagnostics::FieldOutsideBlock,
                                        atTop ? "at the top of a file" : "in a `for`")) {
      finding->helped(atTop ? "a field stands in the `{ }` of a block; a value with a name is `let name = value`"
                            : "a `for` holds blocks; put the field into one of them");
    }
    return;
  }
  if (const auto slip = slipOf(unit, refused, findings)) {
    report(*slip, findings);
    return;
  }
  const bool atEnd = refused.refusedAt >= unit.pieces.size();
  if (atEnd && unit.kind(start) == TokenKind::Name && unit.rule != Rule::Entry) {
    return reportHeader(unit, start, findings);
  }
  const Piece& place = atEnd ? unit.pieces.back() : unit.pieces[refused.refusedAt];
  if (findings.isTaken(findings.text().substr(place.begin, place.end - place.begin))) {
    findings.touch(place.begin);
    return;
  }
  const std::string what = atEnd ? "the end of the line" : found(findings.text(), &place);
  if (auto* finding =
          findings.report(place.begin, place.end, diagnostics::UnexpectedToken, expected(refused.expected), what)) {
    finding->helped(std::string(written(unit)));
  }
}

bool dropHeader(Unit& unit) {
  const auto body = unit.body();
  if (!body) return false;
  const std::uint32_t start = unit.start();
  const std::uint32_t end = partner(unit.pieces, *body);
  const Piece first = unit.pieces[start];
  if (first.kind == TokenKind::Environment) return false;
  Pieces kept;
  if (first.kind == TokenKind::For) {
    kept = {first, made(TokenKind::Name, first), made(TokenKind::In, first), made(TokenKind::Text, first)};
  } else {
    kept = {first.kind == TokenKind::Name ? first : made(TokenKind::Name, first)};
  }
  const std::size_t brace = kept.size();
  kept.insert(kept.end(), unit.pieces.begin() + *body, unit.pieces.begin() + end + 1);
  kept[brace].set(Mark::BrokenHeader);
  unit.pieces = std::move(kept);
  return true;
}

}  // namespace calm::syntax
