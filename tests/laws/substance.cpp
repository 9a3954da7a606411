#include "laws/substance.h"

#include <string_view>

#include "syntax/parse.h"
#include "syntax/select.h"

namespace laws {

using calm::syntax::Token;

namespace {

/// A comment without the blanks at the borders of its lines.
std::string commentOf(std::string_view written) {
  std::string comment;
  bool border = true;
  for (const char byte : written) {
    if (byte == '\n') {
      while (!comment.empty() && (comment.back() == ' ' || comment.back() == '\t' || comment.back() == '\r')) {
        comment.pop_back();
      }
    }
    border = byte == '\n' || (border && (byte == ' ' || byte == '\t'));
    if (!border || byte == '\n') comment += byte;
  }
  while (!comment.empty() && std::string_view(" \t\r\n").find(comment.back()) != std::string_view::npos) {
    comment.pop_back();
  }
  return comment;
}

}  // namespace

std::vector<std::string> substanceOf(const std::string& text) {
  std::vector<std::string> substance;
  calm::diagnostics::Sink sink;
  const calm::syntax::Tree tree = calm::syntax::parse(calm::source::SourceId{0}, text, sink);
  for (const Token& token : tree.tokens) {
    std::string_view trivia = std::string_view(text).substr(token.triviaBegin, token.begin - token.triviaBegin);
    for (std::size_t at = trivia.find_first_not_of(" \t"); at != std::string_view::npos;
         at = trivia.find_first_not_of(" \t")) {
      if (trivia[at] != '/') {
        substance.emplace_back(1, trivia[at]);
        trivia.remove_prefix(at + 1);
        continue;
      }
      const bool line = trivia.substr(at, 2) == "//";
      const std::size_t close = line ? std::string_view::npos : trivia.find("*/", at + 2);
      const std::size_t end = close == std::string_view::npos ? trivia.size() : close + 2;
      substance.push_back(commentOf(trivia.substr(at, end - at)));
      trivia.remove_prefix(end);
    }
    if (calm::syntax::isSeparator(token.kind)) continue;
    substance.push_back(text.substr(token.begin, token.end - token.begin));
  }
  return substance;
}

}  // namespace laws
