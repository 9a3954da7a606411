#include "driver/secret_texts.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "semantics/text_check.h"
#include "support/lower_case.h"
#include "syntax/lexer.h"

namespace calm::driver {
namespace {

using syntax::Token;
using syntax::TokenKind;

template <class Words>
bool holdsAny(std::string_view name, const Words& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return name.find(word) != std::string_view::npos; });
}

/// A field, param or let whose value may be a secret, in the words that people use.
bool saysSecret(std::string_view name) {
  constexpr auto words = std::to_array<std::string_view>({"password", "passwort", "kennwort", "passphrase", "passwd",
                                                          "pwd", "secret", "credential", "token", "apikey", "api-key",
                                                          "api_key", "private-key", "private_key"});
  constexpr auto others = std::to_array<std::string_view>({"url", "endpoint", "type", "method"});
  const std::string lower = support::lowerCase(name);
  return holdsAny(lower, words) && !holdsAny(lower, others);
}

bool isText(TokenKind kind) {
  return kind == TokenKind::Text || kind == TokenKind::ForeignText || kind == TokenKind::UnclosedText;
}

bool opens(TokenKind kind) {
  return kind == TokenKind::OpenBrace || kind == TokenKind::OpenBracket || kind == TokenKind::OpenParen;
}

bool closes(TokenKind kind) {
  return kind == TokenKind::CloseBrace || kind == TokenKind::CloseBracket || kind == TokenKind::CloseParen;
}

bool separates(TokenKind kind) {
  return kind == TokenKind::LineEnd || kind == TokenKind::Comma || kind == TokenKind::Semicolon;
}

class Secrets {
 public:
  Secrets(std::string_view text, source::SourceId source)
      : text_(text), source_(source), tokens_(syntax::lexPart(text, 0, static_cast<std::uint32_t>(text.size()))) {}

  std::vector<source::Span> run() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const Token& token = tokens_[at];
      hideShape(token.triviaBegin, token.begin);
      if (isText(token.kind)) hideShape(token.begin, token.end);
      if (token.kind != TokenKind::Name && token.kind != TokenKind::Text) continue;
      if (!saysSecret(written(token))) continue;
      if (const std::size_t value = valueBehind(at); value != 0) hideValue(value);
    }
    return std::move(found_);
  }

 private:
  std::string_view written(const Token& token) const { return text_.substr(token.begin, token.end - token.begin); }
  TokenKind kind(std::size_t at) const { return at < tokens_.size() ? tokens_[at].kind : TokenKind::EndOfFile; }

  /// Where the value that is given to the name at `at` begins; 0 where none is.
  std::size_t valueBehind(std::size_t at) const {
    std::size_t next = at + 1;
    while (kind(next) == TokenKind::CloseParen) ++next;
    switch (kind(next)) {
      case TokenKind::Assign:
      case TokenKind::Equal:
        return next + 1;
      case TokenKind::Colon:
        return behindColon(next + 1);
      default:
        return tokens_[at].kind == TokenKind::Name && isValueWithoutSign(at, next) ? next : 0;
    }
  }

  /// `password "…"`, and at the begin of a member what is no block with a name: `password { "…" }`, `password f("…")`.
  bool isValueWithoutSign(std::size_t at, std::size_t next) const {
    if (isText(kind(next))) return true;
    const bool begins = at == 0 || separates(kind(at - 1)) || kind(at - 1) == TokenKind::OpenBrace;
    const bool calls = kind(next) == TokenKind::Name && kind(next + 1) == TokenKind::OpenParen;
    return begins && (opens(kind(next)) || calls);
  }

  /// A value where `=` should stand, or a type and then `=`; `tenant NAME : PRODUCT {` has neither.
  std::size_t behindColon(std::size_t at) const {
    if (kind(at) != TokenKind::Name) return at;
    const bool calls = kind(at + 1) == TokenKind::OpenParen;
    std::size_t end = at + 1;
    while (calls && end < tokens_.size() && !separates(kind(end)) && kind(end) != TokenKind::Assign) ++end;
    if (kind(end) == TokenKind::Assign) return end + 1;
    return calls ? at : 0;
  }

  /// Up to the end of the member. The argument of `secret("…")` and of `key-file("…")` is a name, which may be shown.
  void hideValue(std::size_t at) {
    int depth = 0;
    for (; at < tokens_.size(); ++at) {
      const Token& token = tokens_[at];
      if (depth == 0 && separates(token.kind)) return;
      if (opens(token.kind)) ++depth;
      if (closes(token.kind) && --depth < 0) return;
      if ((isText(token.kind) || token.kind == TokenKind::Number) && !isNameOfSecret(at)) {
        found_.push_back({source_, token.begin, token.end});
      }
    }
  }

  bool isNameOfSecret(std::size_t at) const {
    if (at < 2 || kind(at) != TokenKind::Text || kind(at - 1) != TokenKind::OpenParen) return false;
    const std::string_view function = written(tokens_[at - 2]);
    return (function == "secret" || function == "key-file") && hasNoShape(tokens_[at]);
  }

  bool hasNoShape(const Token& token) const { return semantics::credentialShape(written(token)).empty(); }

  void hideShape(std::uint32_t begin, std::uint32_t end) {
    std::string_view part = text_.substr(begin, end - begin);
    const std::size_t blanks = std::min(part.find_first_not_of(" \t\r\n"), part.size());
    part.remove_prefix(blanks);
    std::string_view inside = part;
    if (inside.starts_with('"')) inside.remove_prefix(1);
    if (inside.ends_with('"')) inside.remove_suffix(1);
    if (inside.empty() || semantics::credentialShape(inside).empty()) return;
    found_.push_back({source_, begin + static_cast<std::uint32_t>(blanks), end});
  }

  std::string_view text_;
  source::SourceId source_;
  syntax::Tokens tokens_;
  std::vector<source::Span> found_;
};

std::vector<source::Span> withTextsOf(const Compilation& compilation, const std::set<source::SourceId>& sources) {
  std::vector<source::Span> all = compilation.secrets();
  for (const source::SourceId source : sources) {
    const std::vector<source::Span> found = secretTexts(compilation.sources().text(source), source);
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

}  // namespace

std::vector<source::Span> secretTexts(std::string_view text, source::SourceId source) {
  return Secrets(text, source).run();
}

std::vector<source::Span> secretsWhereFound(const Compilation& compilation) {
  std::set<source::SourceId> sources;
  for (const diagnostics::Diagnostic& found : compilation.findings()) {
    sources.insert(found.span.source);
    for (const diagnostics::Label& label : found.labels) sources.insert(label.span.source);
    for (const diagnostics::Fix& fix : found.fixes) {
      for (const diagnostics::Edit& edit : fix.edits) sources.insert(edit.span.source);
    }
  }
  return withTextsOf(compilation, sources);
}

std::vector<source::Span> secretsEverywhere(const Compilation& compilation) {
  std::set<source::SourceId> sources;
  for (const LoadedFile& file : compilation.loader().files()) sources.insert(file.source);
  return withTextsOf(compilation, sources);
}

}  // namespace calm::driver
