#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "syntax/expectation.h"
#include "syntax/lex/words.h"
#include "syntax/recover/slip.h"

namespace calm::syntax {

namespace {

constexpr std::string_view header = "a block is written `kind name { … }`, a tenant `tenant name : product { … }`";

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string quoted(std::string_view words) { return fmt::format("`{}`", words.substr(0, 60)); }

/// The edits that join the names [first, last] with hyphens.
std::vector<diagnostics::Edit> joins(const Look& look, std::uint32_t first, std::uint32_t last) {
  std::vector<diagnostics::Edit> edits;
  for (std::uint32_t at = first; at < last; ++at) {
    edits.push_back({{look.findings.source(), look.behind(at).begin, look.before(at + 1).begin}, "-"});
  }
  return edits;
}

Slip blank(const Look& look, std::uint32_t first, std::uint32_t last) {
  Slip slip =
      look.slip(first, last, "a name without blanks", quoted(look.text(first, last)), "a name is joined by hyphens");
  slip.fix = {{"join it with `-`", joins(look, first, last), false}};
  return slip;
}

/// `monitored by = alm`, `var customer = "…"`.
std::optional<Slip> fieldOfWords(const Look& look) {
  const std::uint32_t names = look.namesFrom(look.start);
  const std::uint32_t last = look.start + names - 1;
  const TokenKind after = look.kind(last + 1);
  const bool typed =
      after == TokenKind::Colon && look.kind(last + 2) == TokenKind::Name && look.kind(last + 3) == TokenKind::Assign;
  if (names < 2 || (after != TokenKind::Assign && !typed) || look.kind(last + 2) == TokenKind::OpenBrace)
    return std::nullopt;
  const bool ofBlock = after == TokenKind::Assign && look.kind(last + 2) == TokenKind::Name &&
                       look.kind(last + 3) == TokenKind::OpenBrace;
  if (ofBlock) return std::nullopt;
  const std::string_view word = look.text(look.start);
  if (names == 2 && isOneOf(word, {"var", "const", "val", "def", "set", "local", "define", "final"})) {
    Slip slip = look.slip(look.start, look.start, "a declaration", quoted(word),
                          fmt::format("a value with a name is written `let {} = …`", look.text(last)));
    if (!typed) slip.fix = {{"write `let`", {{look.span(look.start, look.start), "let"}}}};
    return slip;
  }
  if (look.unit.rule == Rule::AnyItem || typed) return std::nullopt;
  return blank(look, look.start, last);
}

/// `tenant erp s4hana-cloud-public {`, `use-case health monitoring {`, `landscape entry {`.
std::optional<Slip> headerOfWords(const Look& look) {
  const std::uint32_t names = look.namesFrom(look.start);
  const std::uint32_t last = look.start + names - 1;
  const TokenKind after = look.kind(last + 1);
  if (names < 3 || after != TokenKind::OpenBrace) return std::nullopt;
  if (look.unit.rule == Rule::AnyItem) {
    if (names > 3) return std::nullopt;
    Slip slip = look.slip(last, last, "`:`", quoted(look.text(last)), std::string(header));
    slip.fix = {{"add `:`", {{look.before(last), ": "}}}};
    return slip;
  }
  if (look.text(look.start).find('-') != std::string_view::npos) return blank(look, look.start + 1, last);
  const std::string_view second = look.text(look.start + 1);
  const bool lower = std::none_of(second.begin(), second.end(),
                                  [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; });
  return names == 3 && lower ? blank(look, look.start, look.start + 1) : blank(look, look.start + 1, last);
}

/// `tenant x : entitlement management {`, `tenant x : "Entitlement Management" {`, `tenant x : {`.
std::optional<Slip> productSlip(const Look& look) {
  std::uint32_t colon = look.start;
  while (colon < look.at && look.kind(colon) != TokenKind::Colon) ++colon;
  if (colon == look.at || colon > look.start + 2 || look.kind(look.start + 1) == TokenKind::Assign) return std::nullopt;
  const std::uint32_t first = colon + 1;
  const std::uint32_t names = look.namesFrom(first);
  if (names > 1 && look.kind(first + names) == TokenKind::OpenBrace) return blank(look, first, first + names - 1);
  const TokenKind kind = look.kind(first);
  if (kind != TokenKind::OpenBrace && !(kind == TokenKind::Text && look.kind(first + 1) == TokenKind::OpenBrace))
    return std::nullopt;
  return look.slip(first, first, "the name of a product", found(look.findings.text(), &look.unit.pieces[first]),
                   "a product is a name without quotes; `calmc products` shows them");
}

/// `tenant erp = {`, `tenant erp = s4hana-cloud-public {`.
std::optional<Slip> assigned(const Look& look) {
  if (look.kind(look.at) != TokenKind::Assign || look.at < look.start + 2) return std::nullopt;
  const bool product = look.kind(look.at + 1) == TokenKind::Name && look.kind(look.at + 2) == TokenKind::OpenBrace;
  if (!product && look.kind(look.at + 1) != TokenKind::OpenBrace) return std::nullopt;
  const bool member = look.unit.rule != Rule::AnyItem;
  Slip slip = look.slip(look.at, look.at, product ? "`:`" : "`{`", "`=`", std::string(header));
  if (product) slip.fix = {{"write `:`", {{look.span(look.at, look.at), ":"}}}};
  if (!product && member) {
    slip.fix = {
        {"take it out", {{{look.findings.source(), look.before(look.at).begin, look.before(look.at + 1).begin}, ""}}}};
  }
  return slip;
}

/// `resource "tenant" "erp" {`.
std::optional<Slip> twoLabels(const Look& look) {
  const TokenKind label = look.kind(look.start + 1);
  if (look.at != look.start + 2 || look.kind(look.at) != TokenKind::Text ||
      (label != TokenKind::Text && label != TokenKind::Name)) {
    return std::nullopt;
  }
  return look.slip(look.at, look.at, "`{` or `:`", "a text",
                   "a block has one name: it is written `kind name { … }`, a tenant `tenant name : product { … }`");
}

/// `if env == prod { … }`.
std::optional<Slip> condition(const Look& look) {
  const std::string_view word = look.text(look.start);
  if (!isOneOf(word, {"if", "unless", "foreach"}) || look.at <= look.start + 1) return std::nullopt;
  const bool loop = word == "foreach";
  return look.slip(look.start, look.start, "a declaration, a block or a field", quoted(word),
                   loop ? "a loop is written `for name in value { … }`"
                        : "a block is left out by its header: `kind name when condition { … }`");
}

/// `include "alm.calm"`, `from alm import x`.
std::optional<Slip> foreignImport(const Look& look) {
  const std::string_view word = look.text(look.start);
  if (look.unit.rule != Rule::AnyItem ||
      !isOneOf(word, {"include", "require", "use", "using", "from", "source", "load"})) {
    return std::nullopt;
  }
  Slip slip = look.slip(look.start, look.start, "a declaration", quoted(word),
                        "another file is read with `import \"folder/file.calm\"`, with `as name` behind it if wanted");
  if (look.kind(look.start + 1) == TokenKind::Text && look.unit.pieces.size() == look.start + 2) {
    slip.fix = {{"write `import`", {{look.span(look.start, look.start), "import"}}, false}};
  }
  return slip;
}

std::string kebab(std::string_view label) {
  std::string name;
  for (const char c : label) {
    if (c == ' ' || c == '_') {
      name += '-';
    } else {
      name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return name;
}

bool isName(std::string_view word) {
  return !word.empty() && is(word.front(), isLetter) &&
         std::all_of(word.begin(), word.end(), [](char c) { return is(c, isNamePart); });
}

/// `"title" = "…"`, `"destination" ARCHIVE {`.
std::optional<Slip> quotedName(const Look& look) {
  if (look.unit.rule == Rule::Entry || look.kind(look.start) != TokenKind::Text || look.at != look.start)
    return std::nullopt;
  const TokenKind next = look.kind(look.start + 1);
  const bool field = next == TokenKind::Assign || next == TokenKind::Colon;
  const bool block =
      (next == TokenKind::Name || next == TokenKind::Text) && look.kind(look.start + 2) == TokenKind::OpenBrace;
  if (!field && !block) return std::nullopt;
  const std::string_view text = look.text(look.start);
  const std::string_view inside = text.substr(1, text.size() - 2);
  const std::string name = isName(inside) ? std::string(inside) : kebab(inside);
  Slip slip = look.slip(look.start, look.start, "a name", "a text",
                        field ? "the name of a field stands without quotes" : "a kind stands without quotes");
  if (!isName(name)) return slip;
  diagnostics::Fix fix{fmt::format("write `{}`", name), {{look.span(look.start, look.start), name}}, name == inside};
  if (next == TokenKind::Colon) {
    fix.edits.push_back({look.span(look.start + 1, look.start + 1), " ="});
    fix.title = fmt::format("write `{} =`", name);
  }
  slip.fix = std::move(fix);
  slip.habit = "quoted name";
  return slip;
}

/// `landscape-entry [ origin = manual ]`.
std::optional<Slip> otherBrackets(const Look& look) {
  const TokenKind open = look.kind(look.at);
  if (open != TokenKind::OpenBracket && open != TokenKind::OpenParen) return std::nullopt;
  std::uint32_t inside = look.at + 1;
  while (look.kind(inside) == TokenKind::LineEnd) ++inside;
  const bool fields = look.kind(inside) == TokenKind::Name &&
                      (look.kind(inside + 1) == TokenKind::Assign || look.kind(inside + 1) == TokenKind::Colon);
  const std::uint32_t close = partner(look.unit.pieces, look.at);
  if (!fields || close <= look.at) return std::nullopt;
  Slip slip = look.slip(look.at, look.at, "`{`", found(look.findings.text(), &look.unit.pieces[look.at]),
                        "the fields of a block stand in `{ }`");
  slip.fix = {{"write `{ }`", {{look.span(look.at, look.at), "{"}, {look.span(close, close), "}"}}}};
  return slip;
}

/// `title "ACME"`, `port 443`, `user iem.user`, `setup classic`.
std::optional<Slip> missingAssign(const Look& look) {
  if (look.unit.rule != Rule::Member || look.kind(look.start) != TokenKind::Name || look.unit.body())
    return std::nullopt;
  const std::uint32_t value = look.start + 1;
  if (look.at <= look.start || value >= look.unit.pieces.size()) return std::nullopt;
  const TokenKind kind = look.kind(value);
  const bool certain = kind == TokenKind::Number || kind == TokenKind::OpenBracket || kind == TokenKind::True ||
                       kind == TokenKind::False || kind == TokenKind::Text;
  const TokenKind next = look.kind(value + 1);
  const bool path = kind == TokenKind::Name && (next == TokenKind::Dot || next == TokenKind::OpenParen);
  if (certain || path) {
    Slip slip = look.slip(value, value, "`=`", found(look.findings.text(), &look.unit.pieces[value]),
                          "a field is written `name = value`");
    slip.fix = {{"add `=`", {{look.before(value), "= "}}}};
    return slip;
  }
  if (kind != TokenKind::Name || look.unit.pieces.size() != value + 1) return std::nullopt;
  const std::string_view name = look.text(look.start);
  const std::string_view label = look.text(value);
  Slip slip = look.slip(look.start, value, "`=` or `{`", "the end of the line",
                        fmt::format("a field is written `{} = {}`, a block `{} {} {{}}`", name, label, name, label));
  return slip;
}

}  // namespace

std::optional<Slip> headerSlip(const Look& look) {
  if (look.unit.rule == Rule::Value) return std::nullopt;
  for (const auto& each : {quotedName, foreignImport, condition, fieldOfWords, headerOfWords, productSlip, assigned,
                           twoLabels, otherBrackets, missingAssign}) {
    if (auto slip = each(look)) return slip;
  }
  return std::nullopt;
}

}  // namespace calm::syntax
