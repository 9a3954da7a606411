// Seeds: *.calm

#include "syntax/lexer.h"

#include "diagnostics/sink.h"
#include "fuzz/harness/target.h"

namespace {

using namespace calm;

/// Every byte is part of a token or of the trivia before one, and the last token is the end of the file.
void requireWhole(const syntax::Tokens& tokens, std::uint32_t size) {
  std::uint32_t at = 0;
  for (const syntax::Token& token : tokens) {
    fuzz::require(token.triviaBegin == at, "a token's trivia begin where the token before it ends");
    fuzz::require(token.triviaBegin <= token.begin && token.begin <= token.end,
                  "a token does not end before it begins");
    at = token.end;
  }
  fuzz::require(at == size, "the tokens are the whole text");
  fuzz::require(!tokens.empty() && tokens.back().kind == syntax::TokenKind::EndOfFile, "the last token is the end");
}

void run(std::string_view input) {
  diagnostics::Sink sink;
  syntax::Findings findings(source::SourceId{}, input, sink);
  const auto size = static_cast<std::uint32_t>(input.size());
  requireWhole(syntax::lex(findings), size);
  requireWhole(syntax::lexPart(input, 0, size), size);
}

}  // namespace

const fuzz::Target fuzz::target{run, Shape::Calm};
