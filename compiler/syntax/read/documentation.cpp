#include "syntax/read/reading.h"

namespace calm::syntax {

namespace {

/// The text of the trivia if it is one `///` comment that begins its line. `////` is a line of decoration.
bool documents(std::string_view trivia, std::string_view& line) {
  if (trivia.starts_with("\xEF\xBB\xBF")) trivia.remove_prefix(3);
  const std::size_t begin = trivia.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return false;
  line = trivia.substr(begin);
  if (!line.starts_with("///") || line.starts_with("////")) return false;
  line.remove_prefix(3);
  if (line.starts_with(' ')) line.remove_prefix(1);
  while (line.ends_with(' ') || line.ends_with('\t') || line.ends_with('\r')) line.remove_suffix(1);
  return true;
}

}  // namespace

std::string readDocumentation(const Reading& reading, std::uint32_t token) {
  const Tokens& tokens = reading.tokens;
  std::string text;
  // A comment is the trivia of the line end that closes its line.
  for (std::size_t at = token; at > 0 && tokens[at - 1].kind == TokenKind::LineEnd; --at) {
    const Token& end = tokens[at - 1];
    const bool wholeLine = at == 1 || tokens[at - 2].kind == TokenKind::LineEnd;
    std::string_view line;
    if (end.triviaBegin == end.begin || !wholeLine) continue;
    if (!documents(reading.findings.text().substr(end.triviaBegin, end.begin - end.triviaBegin), line)) continue;
    text.insert(0, text.empty() ? std::string(line) : std::string(line) + "\n");
  }
  return text;
}

}  // namespace calm::syntax
