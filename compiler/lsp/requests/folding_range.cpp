#include <string_view>
#include <vector>

#include "lsp/opened.h"
#include "lsp/requests.h"

namespace calm::lsp {
namespace {

using syntax::TokenKind;

bool opens(TokenKind kind) {
  return kind == TokenKind::OpenBrace || kind == TokenKind::OpenBracket || kind == TokenKind::OpenParen;
}

bool closes(TokenKind kind) {
  return kind == TokenKind::CloseBrace || kind == TokenKind::CloseBracket || kind == TokenKind::CloseParen;
}

void add(Json& list, std::uint32_t first, std::uint32_t last, const char* kind) {
  if (first >= last) return;
  Json made = {{"startLine", first}, {"endLine", last}};
  if (kind != nullptr) made["kind"] = kind;
  list.push_back(std::move(made));
}

/// The lines of comments in a run of trivia; a comment behind something stands on a line that is none of its own.
void addComments(Json& list, const Opened& opened, const syntax::Token& token) {
  const std::string_view trivia =
      std::string_view(opened.document.text).substr(token.triviaBegin, token.begin - token.triviaBegin);
  const std::size_t first = trivia.find('/');
  const std::size_t last = trivia.find_last_not_of(" \t\r\n");
  if (first == std::string_view::npos || last < first) return;
  const auto begin = static_cast<std::uint32_t>(token.triviaBegin + first);
  const auto end = static_cast<std::uint32_t>(token.triviaBegin + last);
  add(list, opened.lines.place(begin).line, opened.lines.place(end).line, "comment");
}

}  // namespace

/// What stands between two brackets on several lines, its last line left visible, and comments. Brackets alone count,
/// so that a mistake elsewhere opens nothing.
Reply foldingRange(Session& session, const Json& params) {
  const auto opened = openedAt(session, params);
  if (!opened) return Json();
  Json made = Json::array();
  std::vector<std::uint32_t> open;
  for (const syntax::Token& token : opened->tree.tokens) {
    addComments(made, *opened, token);
    if (opens(token.kind)) open.push_back(opened->lines.place(token.begin).line);
    if (!closes(token.kind) || open.empty()) continue;
    const std::uint32_t line = opened->lines.place(token.begin).line;
    if (line > 0) add(made, open.back(), line - 1, nullptr);
    open.pop_back();
  }
  return made;
}

}  // namespace calm::lsp
