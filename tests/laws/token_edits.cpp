#include "laws/token_edits.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "syntax/lexer.h"

namespace laws {
namespace {

using calm::syntax::Token;
using calm::syntax::Tokens;

constexpr std::string_view words[] = {"{",
                                      "}",
                                      "[",
                                      "]",
                                      "(",
                                      ")",
                                      "=",
                                      ":",
                                      ",",
                                      ";",
                                      ".",
                                      "@",
                                      "==",
                                      "!=",
                                      "'",
                                      "#",
                                      "-",
                                      "$",
                                      "%",
                                      "1",
                                      "x",
                                      "\"",
                                      "\\",
                                      "/*",
                                      "//",
                                      "${",
                                      "\n",
                                      "import",
                                      "as",
                                      "param",
                                      "environment",
                                      "let",
                                      "in",
                                      "for",
                                      "when",
                                      "assert",
                                      "null",
                                      "true",
                                      "not",
                                      "and",
                                      "or",
                                      "tenant",
                                      "host-name",
                                      "secret(",
                                      "@allow(",
                                      "\"text\"",
                                      "42 min",
                                      "region = eu10",
                                      "\xE2\x80\x9C",
                                      "\xE2\x80\x91",
                                      "\xC2\xA0"};

std::string quoted(std::string_view text) {
  if (text == "\n") return "the line end";
  return "`" + std::string(text) + "`";
}

/// The tokens that have bytes.
Tokens tokensOf(std::string_view text) {
  Tokens tokens = calm::syntax::lexPart(text, 0, static_cast<std::uint32_t>(text.size()));
  std::erase_if(tokens, [](const Token& token) { return token.begin == token.end; });
  return tokens;
}

}  // namespace

TokenEdit editTokens(std::string_view text, std::mt19937& random) {
  const Tokens tokens = tokensOf(text);
  if (tokens.empty()) return {"left alone", 1, std::string(text)};
  const auto any = [&]() -> const Token& { return tokens[random() % tokens.size()]; };
  const auto written = [&](const Token& token) { return text.substr(token.begin, token.end - token.begin); };
  const Token& token = any();
  TokenEdit edit;
  edit.line = 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + token.begin, '\n'));
  edit.text = text;
  const auto kind = random() % 4;
  if (kind == 0) {
    edit.what = "deleted " + quoted(written(token));
    edit.text.erase(token.begin, token.end - token.begin);
  } else if (kind == 1) {
    // Fingers swap what stands side by side; what is far apart is two mistakes.
    const Token& next = (&token == &tokens.back()) ? token : *(&token + 1);
    edit.what = "swapped " + quoted(written(token)) + " and " + quoted(written(next));
    edit.text.replace(token.begin, next.end - token.begin,
                      std::string(written(next)) + std::string(text.substr(token.end, next.begin - token.end)) +
                          std::string(written(token)));
  } else {
    const std::string_view word = kind == 2 ? words[random() % std::size(words)] : written(any());
    edit.what = "put in " + quoted(word) + " before " + quoted(written(token));
    edit.text.insert(token.begin, std::string(word) + (word == "\n" ? "" : " "));
  }
  return edit;
}

}  // namespace laws
