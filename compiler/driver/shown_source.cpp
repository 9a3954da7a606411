#include "driver/shown_source.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "diagnostics/render/shown_text.h"
#include "semantics/text_check.h"
#include "source/source_map.h"
#include "syntax/lexer.h"

namespace calm::driver {
namespace {

using syntax::Token;
using syntax::TokenKind;

bool saysSecret(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return lower.find("password") != std::string::npos || lower.find("secret") != std::string::npos;
}

bool isText(TokenKind kind) {
  return kind == TokenKind::Text || kind == TokenKind::ForeignText || kind == TokenKind::UnclosedText;
}

class Secrets {
 public:
  Secrets(std::string_view text, source::SourceId source)
      : text_(text), source_(source), tokens_(syntax::lexPart(text, 0, static_cast<std::uint32_t>(text.size()))) {}

  std::vector<source::Span> run() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const Token& token = tokens_[at];
      hide(token.triviaBegin, token.begin);
      if (!isText(token.kind)) continue;
      if (isValueOfSecret(at)) {
        found_.push_back({source_, token.begin, token.end});
      } else {
        hide(token.begin, token.end);
      }
    }
    return std::move(found_);
  }

 private:
  /// `password = "…"`; the name of a secret in `secret("…")` may be shown.
  bool isValueOfSecret(std::size_t at) const {
    if (at < 2 || tokens_[at - 2].kind != TokenKind::Name) return false;
    const TokenKind before = tokens_[at - 1].kind;
    if (before != TokenKind::Assign && before != TokenKind::Colon && before != TokenKind::Equal) return false;
    const Token& name = tokens_[at - 2];
    return saysSecret(text_.substr(name.begin, name.end - name.begin));
  }

  void hide(std::uint32_t begin, std::uint32_t end) {
    std::string_view part = text_.substr(begin, end - begin);
    const std::size_t blanks = std::min(part.find_first_not_of(" \t\r\n"), part.size());
    part.remove_prefix(blanks);
    std::string_view inside = part;
    if (inside.size() > 1 && inside.front() == '"') inside = inside.substr(1, inside.size() - 2);
    if (inside.empty() || semantics::credentialShape(inside).empty()) return;
    found_.push_back({source_, begin + static_cast<std::uint32_t>(blanks), end});
  }

  std::string_view text_;
  source::SourceId source_;
  syntax::Tokens tokens_;
  std::vector<source::Span> found_;
};

}  // namespace

std::string shownSource(std::string_view text) {
  source::SourceMap sources;
  const source::SourceId source = sources.add({}, std::string(text));
  const std::vector<source::Span> secrets = Secrets(sources.text(source), source).run();
  return diagnostics::Masks(secrets, sources).whole(source);
}

}  // namespace calm::driver
