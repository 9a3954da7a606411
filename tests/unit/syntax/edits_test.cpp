#include <catch2/catch.hpp>

#include <random>

#include "syntax/lexer.h"
#include "syntax/print.h"
#include "unit/syntax/parsed.h"

using calm::test::Parsed;

namespace {

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1);
    lines.push_back(text.substr(at, end + 1 - at));
    at = end + 1;
  }
  return lines;
}

/// What the edit made of the text has at most so many findings, and all of its bytes are in the tree.
void atMost(std::size_t most, const std::string& text) {
  const Parsed parsed(text);
  if (parsed.sink.found().size() <= most && calm::syntax::isLossless(parsed.tree, parsed.text())) return;
  std::string found;
  for (const std::string& each : parsed.places()) found += each + "\n";
  FAIL(found << text);
}

}  // namespace

TEST_CASE("each line deleted or doubled is at most one finding of syntax") {
  for (const std::string& text : calm::test::goodFiles()) {
    const std::vector<std::string> lines = linesOf(text);
    for (std::size_t edited = 0; edited < lines.size(); ++edited) {
      std::string without;
      std::string twice;
      for (std::size_t at = 0; at < lines.size(); ++at) {
        if (at != edited) without += lines[at];
        twice += at == edited ? lines[at] + lines[at] : lines[at];
      }
      atMost(1, without);
      atMost(1, twice);
    }
  }
}

TEST_CASE("each character of punctuation deleted or doubled is at most one finding") {
  for (const std::string& text : calm::test::goodFiles()) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (std::ispunct(static_cast<unsigned char>(text[at])) == 0) continue;
      atMost(1, text.substr(0, at) + text.substr(at + 1));
      atMost(1, text.substr(0, at) + text[at] + text.substr(at));
    }
  }
}

TEST_CASE("each token deleted is at most one finding, doubled or swapped at most three") {
  for (const std::string& text : calm::test::goodFiles()) {
    const auto tokens = calm::syntax::lexPart(text, 0, static_cast<std::uint32_t>(text.size()));
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
      const auto& token = tokens[at];
      const auto& next = tokens[at + 1];
      const std::string word = text.substr(token.begin, token.end - token.begin);
      atMost(token.kind == calm::syntax::TokenKind::LineEnd ? 3 : 1,
             text.substr(0, token.begin) + text.substr(token.end));
      atMost(3, text.substr(0, token.begin) + word + " " + text.substr(token.begin));
      atMost(3, text.substr(0, token.begin) + text.substr(next.begin, next.end - next.begin) +
                    text.substr(token.end, next.begin - token.end) + word + text.substr(next.end));
    }
  }
}

TEST_CASE("random tokens put in are at most three findings") {
  std::mt19937 random(1);
  const std::vector<std::string> words = {
      "{", "}",      "[",   "]", "(", ")", "=", ":", ",",  ";",  "==",           "\"",
      "x", "import", "for", "@", ".", "1", "#", "'", "/*", "\n", "\xE2\x80\x91", "not",
      "${"};
  for (const std::string& text : calm::test::goodFiles()) {
    const auto tokens = calm::syntax::lexPart(text, 0, static_cast<std::uint32_t>(text.size()));
    for (int round = 0; round < 400; ++round) {
      const auto& token = tokens[random() % tokens.size()];
      const std::string& word = words[random() % words.size()];
      atMost(3, text.substr(0, token.begin) + word + " " + text.substr(token.begin));
    }
  }
}

TEST_CASE("no bytes at all make the parser fail") {
  std::mt19937 random(2);
  const std::string alphabet = "{}[]()=:,;.@\"'#/*\\$ \n\r\tab1-\xE2\x80\x91\xFF";
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t size = random() % 200; size > 0; --size) text += alphabet[random() % alphabet.size()];
    const Parsed parsed(text);
    CHECK(calm::syntax::isLossless(parsed.tree, parsed.text()));
    calm::syntax::printTree(parsed.tree, parsed.text());
    calm::syntax::printTokens(parsed.tree, parsed.text());
  }
}
