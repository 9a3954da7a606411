#include "syntax/findings.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace calm::syntax {

namespace {

/// A field whose value may be a secret, even though it was not read as one.
bool soundsSecret(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  for (const std::string_view word : {"password", "secret", "key", "token", "credential"}) {
    if (lower.find(word) != std::string::npos) return true;
  }
  return false;
}

/// The arguments of `secret(…)` and `key-file(…)` are names, which may be shown.
bool isNameOfSecret(std::string_view text, const Tokens& tokens, std::size_t at) {
  if (at < 2 || tokens[at - 1].kind != TokenKind::OpenParen || tokens[at].kind != TokenKind::Text) return false;
  const std::string_view function = text.substr(tokens[at - 2].begin, tokens[at - 2].end - tokens[at - 2].begin);
  return function == "secret" || function == "key-file";
}

}  // namespace

std::vector<std::uint32_t> Findings::brokenLines() const {
  std::vector<std::uint32_t> begins;
  begins.reserve(lines_.size());
  for (const auto& [begin, code] : lines_) begins.push_back(begin);
  return begins;
}

std::uint32_t Findings::lineBegin(std::uint32_t offset) const {
  return *std::prev(std::upper_bound(starts_.begin(), starts_.end(), offset));
}

bool Findings::continuesHabit(std::string_view habit, std::uint32_t offset,
                              const std::vector<diagnostics::Edit>& edits) {
  if (habit_.name != habit || starts_.empty()) return false;
  const std::uint32_t line = lineBegin(offset);
  const bool next = line > habit_.line && text_.find('\n', habit_.line) + 1 == line;
  if (line != habit_.line && !next) return false;
  if (next && touched(offset)) return false;
  touch(offset);
  habit_.line = line;
  diagnostics::Diagnostic& finding = sink_.since(habit_.finding).front();
  if (!finding.fixes.empty()) {
    auto& all = finding.fixes.front().edits;
    all.insert(all.end(), edits.begin(), edits.end());
  }
  return true;
}

void Findings::beginsHabit(std::string_view habit, std::uint32_t offset) {
  habit_ = {habit, sink_.found().size() - 1, lineBegin(offset)};
}

void Findings::findLines() {
  starts_.push_back(0);
  for (std::size_t end = text_.find('\n'); end != std::string_view::npos; end = text_.find('\n', end + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(end) + 1);
  }
}

void Findings::maskSecrets(const Tokens& tokens) {
  for (const auto& [line, code] : lines_) {
    auto at = static_cast<std::size_t>(
        std::lower_bound(tokens.begin(), tokens.end(), line,
                         [](const Token& token, std::uint32_t offset) { return token.begin < offset; }) -
        tokens.begin());
    bool secret = false;
    for (; at < tokens.size() && tokens[at].kind != TokenKind::LineEnd; ++at) {
      const Token& token = tokens[at];
      const std::string_view written = text_.substr(token.begin, token.end - token.begin);
      if (token.kind == TokenKind::Name && at + 1 < tokens.size()) {
        const TokenKind next = tokens[at + 1].kind;
        if (next == TokenKind::Assign || next == TokenKind::Colon || next == TokenKind::Equal) {
          secret = soundsSecret(written);
          continue;
        }
      }
      const bool text = token.kind == TokenKind::Text || token.kind == TokenKind::ForeignText ||
                        token.kind == TokenKind::UnclosedText;
      if (secret && text && !isNameOfSecret(text_, tokens, at)) sink_.mask({source_, token.begin, token.end});
    }
  }
}

}  // namespace calm::syntax
