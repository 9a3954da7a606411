#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "syntax/expectation.h"
#include "syntax/recover/slip.h"

namespace calm::syntax {

namespace {

bool endsValue(TokenKind kind) { return kind == TokenKind::EndOfFile || isSeparator(kind) || isCloser(kind); }

bool beginsPlace(TokenKind kind) {
  return kind == TokenKind::Assign || kind == TokenKind::OpenBracket || kind == TokenKind::OpenParen ||
         kind == TokenKind::Comma;
}

/// `ACME Sales` or `web service`: words where one value belongs.
std::optional<Slip> words(const Look& look) {
  if (look.kind(look.at) != TokenKind::Name || look.at == 0) return std::nullopt;
  std::uint32_t first = look.at;
  while (first > 0 && look.kind(first - 1) == TokenKind::Name) --first;
  const std::uint32_t last = first + look.namesFrom(first) - 1;
  if (first == look.at || first == 0 || !beginsPlace(look.kind(first - 1)) || !endsValue(look.kind(last + 1))) {
    return std::nullopt;
  }
  const std::string_view written = look.text(first, last);
  const bool capital = std::any_of(written.begin(), written.end(),
                                   [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; });
  std::string found = fmt::format("`{}`", written.substr(0, 60));
  if (capital) {
    Slip slip = look.slip(first, last, "a text in double quotes", std::move(found), "write `\"` before and after it");
    slip.fix = {{"put it in quotes", {{look.before(first), "\""}, {look.behind(last), "\""}}}};
    return slip;
  }
  Slip slip = look.slip(first, last, "a name without blanks", std::move(found), "a name is joined by hyphens");
  diagnostics::Fix fix{"join it with `-`", {}, false};
  for (std::uint32_t at = first; at < last; ++at) {
    fix.edits.push_back({{look.findings.source(), look.behind(at).begin, look.before(at + 1).begin}, "-"});
  }
  slip.fix = std::move(fix);
  return slip;
}

/// `secret "c4c/iem"`.
std::optional<Slip> call(const Look& look) {
  if (look.kind(look.at) != TokenKind::Text || look.at < 2 || look.kind(look.at - 1) != TokenKind::Name ||
      !beginsPlace(look.kind(look.at - 2)) || !endsValue(look.kind(look.at + 1))) {
    return std::nullopt;
  }
  Slip slip = look.slip(look.at, look.at, "`(`", "a text", "a function takes its arguments in `( )`");
  const source::Span gap{look.findings.source(), look.behind(look.at - 1).begin, look.before(look.at).begin};
  slip.fix = {{"add `( )`", {{gap, "("}, {look.behind(look.at), ")"}}}};
  return slip;
}

/// `"ACME ""Sales"""`, as in a table.
std::optional<Slip> doubledQuotes(const Look& look) {
  const auto touches = [&](std::size_t at) {
    return look.kind(at) == TokenKind::Text && look.kind(at - 1) == TokenKind::Text &&
           look.unit.pieces[at].begin == look.unit.pieces[at - 1].end;
  };
  if (look.at == 0 || !touches(look.at)) return std::nullopt;
  Slip slip =
      look.slip(look.at, look.at, "the end of the line or `,`", "a text", "a quote inside a text is written `\\\"`");
  diagnostics::Fix fix{"write `\\\"`", {}};
  for (std::uint32_t at = look.at; touches(at); ++at) {
    const std::uint32_t joint = look.before(at).begin;
    fix.edits.push_back({{look.findings.source(), joint - 1, joint + 1}, "\\\""});
  }
  slip.fix = std::move(fix);
  return slip;
}

/// `alm.api.host()`.
std::optional<Slip> method(const Look& look) {
  if (look.kind(look.at) != TokenKind::OpenParen || look.at < 3 || look.kind(look.at - 1) != TokenKind::Name ||
      look.kind(look.at - 2) != TokenKind::Dot) {
    return std::nullopt;
  }
  std::uint32_t first = look.at - 1;
  while (first >= 2 && look.kind(first - 1) == TokenKind::Dot && look.kind(first - 2) == TokenKind::Name) first -= 2;
  const std::string_view function = look.text(look.at - 1);
  const std::string_view base = look.text(first, look.at - 3);
  Slip slip = look.slip(look.at, look.at, "the end of the line or `,`", "`(`",
                        fmt::format("a function takes what it works on as an argument: `{}({})`", function, base));
  if (look.kind(look.at + 1) == TokenKind::CloseParen) {
    slip.fix = {{fmt::format("write `{}({})`", function, base),
                 {{look.span(first, look.at + 1), fmt::format("{}({})", function, base)}}}};
  }
  return slip;
}

/// `(a, b)` for `[a, b]`.
std::optional<Slip> listInParens(const Look& look) {
  if (look.kind(look.at) != TokenKind::Comma) return std::nullopt;
  std::uint32_t open = look.at;
  for (std::uint32_t depth = 0; open > 0; --open) {
    const TokenKind kind = look.kind(open - 1);
    if (isCloser(kind)) ++depth;
    if (isOpener(kind) && depth-- == 0) break;
  }
  if (open < 2 || look.kind(open - 1) != TokenKind::OpenParen || !beginsPlace(look.kind(open - 2))) return std::nullopt;
  --open;
  const std::uint32_t close = partner(look.unit.pieces, open);
  Slip slip = look.slip(open, open, "`[`", "`(`", "a list stands in `[ ]`");
  slip.fix = {{"write `[ ]`", {{look.span(open, open), "["}, {look.span(close, close), "]"}}}};
  return slip;
}

/// `if env == prod then …`.
std::optional<Slip> choice(const Look& look) {
  for (std::uint32_t at = look.start; at + 1 < look.unit.pieces.size() && at < look.at; ++at) {
    if (look.kind(at) != TokenKind::Assign || look.text(at + 1) != "if") continue;
    return look.slip(at + 1, at + 1, "a value", "`if`",
                     "a value is not chosen in place: write `{ a = …, b = … }[name]`, where `name` is `a` or `b`");
  }
  return std::nullopt;
}

}  // namespace

std::optional<Slip> valueSlip(const Look& look) {
  for (const auto& each : {choice, words, call, doubledQuotes, method, listInParens}) {
    if (auto slip = each(look)) return slip;
  }
  return std::nullopt;
}

}  // namespace calm::syntax
