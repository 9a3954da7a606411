#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "syntax/expectation.h"
#include "syntax/lex/words.h"
#include "syntax/recover/slip.h"

namespace calm::syntax {

namespace {

bool expects(const Look& look, TokenKind kind) {
  const auto& kinds = look.refused.expected;
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// `import alm from "alm.calm"`, `import alm`.
std::optional<Slip> importSlip(const Look& look) {
  const std::uint32_t name = look.start + 1;
  if (look.kind(look.start) != TokenKind::Import || look.kind(name) != TokenKind::Name) return std::nullopt;
  Slip slip = look.slip(name, name, "the path of a file in double quotes", fmt::format("`{}`", look.text(name)),
                        "an import is written `import \"folder/file.calm\"`, with `as name` behind it if wanted");
  if (look.text(name + 1) == "from" && look.kind(name + 2) == TokenKind::Text &&
      look.kind(name + 3) == TokenKind::EndOfFile) {
    slip.help =
        "an import makes every name of its file known, or each of them behind a name: `import \"file.calm\" as name`";
    const std::string instead(look.text(name + 2));
    slip.fix = {{fmt::format("write `import {}`", instead), {{look.span(name, name + 2), instead}}, false}};
  }
  return slip;
}

/// `let mut name = …`, `let my name = …`, `let name "…"`.
std::optional<Slip> letSlip(const Look& look) {
  const std::uint32_t name = look.start + 1;
  if (look.kind(look.start) != TokenKind::Let || look.kind(name) != TokenKind::Name) return std::nullopt;
  if (look.kind(name + 1) == TokenKind::Name && look.kind(name + 2) == TokenKind::Assign) {
    const std::string_view word = look.text(name);
    const bool habit = word == "mut" || word == "var" || word == "const";
    if (!habit) return std::nullopt;
    Slip slip = look.slip(name, name, "a name", fmt::format("`{}`", word), "a let never changes");
    slip.fix = {
        {"take it out", {{{look.findings.source(), look.before(name).begin, look.before(name + 1).begin}, ""}}}};
    return slip;
  }
  if (look.at != name + 1 || look.atEnd() || isSeparator(look.kind(look.at))) return std::nullopt;
  const TokenKind next = look.kind(look.at);
  if (next == TokenKind::Assign || next == TokenKind::Equal || next == TokenKind::Colon || isWord(next))
    return std::nullopt;
  Slip slip = look.slip(look.at, look.at, "`=`", found(look.findings.text(), &look.unit.pieces[look.at]),
                        "a let is written `let name = value`");
  slip.fix = {{"add `=`", {{look.before(look.at), "= "}}}};
  return slip;
}

/// The type of a param that is written as no more than its value.
std::string_view typeOf(TokenKind value) {
  switch (value) {
    case TokenKind::Text:
      return "text";
    case TokenKind::Number:
      return "number";
    case TokenKind::True:
    case TokenKind::False:
      return "bool";
    case TokenKind::Name:
      return "symbol";
    default:
      return {};
  }
}

/// `param env = prod`, `param env = symbol = prod`.
std::optional<Slip> paramSlip(const Look& look) {
  const std::uint32_t assign = look.start + 2;
  if (look.kind(look.start) != TokenKind::Param || look.at != assign || look.kind(assign) != TokenKind::Assign) {
    return std::nullopt;
  }
  const std::string_view name = look.text(look.start + 1);
  Slip slip = look.slip(assign, assign, "`:` and a type", "`=`", {});
  const TokenKind value = look.kind(assign + 1);
  if (value == TokenKind::Name && look.kind(assign + 2) == TokenKind::Assign) {
    slip.help = "the type of a param stands behind `:`";
    slip.fix = {{"write `:`", {{look.span(assign, assign), ":"}}}};
    return slip;
  }
  const bool single = look.kind(assign + 2) == TokenKind::EndOfFile;
  const std::string_view type = single ? typeOf(value) : std::string_view{};
  slip.help = fmt::format("a param says its type: `param {} : {} = …`", name, type.empty() ? "text" : type);
  if (!type.empty()) {
    slip.fix = {{fmt::format("add the type `{}`", type), {{look.before(assign), fmt::format(": {} ", type)}}, false}};
  }
  return slip;
}

/// `symbol[]` for `list(symbol)`, `list[symbol]` and `list<symbol>` for the same.
std::optional<Slip> typeSlip(const Look& look) {
  const TokenKind first = look.kind(look.start);
  const bool place =
      (first == TokenKind::Let || first == TokenKind::Param) && look.kind(look.start + 2) == TokenKind::Colon;
  const std::uint32_t type = look.start + 3;
  if (!place || look.at != type + 1 || look.kind(look.at) != TokenKind::OpenBracket) return std::nullopt;
  const std::uint32_t close = partner(look.unit.pieces, look.at);
  const bool suffix = close == look.at + 1;
  const std::string instead = suffix ? fmt::format("list({})", look.text(type))
                                     : fmt::format("{}({})", look.text(type), look.text(look.at + 1, close - 1));
  Slip slip = look.slip(look.at, look.at, "`=`", "`[`", fmt::format("the type is written `{}`", instead));
  slip.fix = {{fmt::format("write `{}`", instead), {{look.span(type, close), instead}}}};
  return slip;
}

std::optional<Slip> assertSlip(const Look& look) {
  if (look.kind(look.start) != TokenKind::Assert || !expects(look, TokenKind::Comma)) return std::nullopt;
  constexpr std::string_view form = "an assertion is written `assert condition, \"what is wrong\"`";
  if (look.atEnd()) {
    const std::size_t last = look.unit.pieces.size() - 1;
    return look.slip(last, last, "`,` and a text", "the end of the line", std::string(form));
  }
  Slip slip =
      look.slip(look.at, look.at, "`,`", found(look.findings.text(), &look.unit.pieces[look.at]), std::string(form));
  if (look.kind(look.at) == TokenKind::Text) slip.fix = {{"add `,`", {{look.behind(look.at - 1), ","}}}};
  if (look.kind(look.at) == TokenKind::Assign) {
    slip.expected = "`==`";
    slip.help = "`==` compares two values";
    slip.fix = {{"write `==`", {{look.span(look.at, look.at), "=="}}}};
  }
  return slip;
}

/// A word of the language where a name belongs.
std::optional<Slip> reserved(const Look& look) {
  if (look.atEnd() || !isWord(look.kind(look.at)) || !expects(look, TokenKind::Name)) return std::nullopt;
  const std::string_view word = look.text(look.at);
  return look.slip(look.at, look.at, "a name", fmt::format("`{}`", word),
                   fmt::format("`{}` is a word of the language: take another name", word));
}

/// An annotation with nothing behind it.
std::optional<Slip> annotationSlip(const Look& look) {
  if (look.start < look.unit.pieces.size() || look.kind(0) != TokenKind::At) return std::nullopt;
  return look.slip(0, 0, "a block or a field behind the annotation", "the end",
                   "an annotation stands before what it is about");
}

}  // namespace

std::optional<Slip> reservedLabel(const Look& look) {
  const TokenKind next = look.kind(look.at + 1);
  if (look.at != look.start + 1 || (next != TokenKind::OpenBrace && next != TokenKind::Colon)) return std::nullopt;
  return reserved(look);
}

std::optional<Slip> declarationSlip(const Look& look) {
  for (const auto& each : {annotationSlip, importSlip, letSlip, paramSlip, typeSlip, assertSlip, reserved}) {
    if (auto slip = each(look)) return slip;
  }
  return std::nullopt;
}

}  // namespace calm::syntax
