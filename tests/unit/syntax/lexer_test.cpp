#include "syntax/lexer.h"

#include <catch2/catch.hpp>

#include "syntax/print.h"
#include "unit/syntax/parsed.h"

using calm::syntax::Token;
using calm::syntax::TokenKind;
using calm::test::Parsed;
using Lines = std::vector<std::string>;

namespace {

std::vector<TokenKind> kinds(std::string_view text) {
  std::vector<TokenKind> found;
  for (const Token& token : calm::syntax::lexPart(text, 0, static_cast<std::uint32_t>(text.size()))) {
    found.push_back(token.kind);
  }
  return found;
}

/// The findings of one line inside a block.
Lines inBlock(const std::string& line) { return Parsed("a b {\n" + line + "\n}\n").findings(); }

const Lines none;

}  // namespace

TEST_CASE("a name is the longest match, and a hyphen is part of it") {
  CHECK(kinds("eu10-004 a_b- x1") ==
        std::vector{TokenKind::Name, TokenKind::Name, TokenKind::Name, TokenKind::EndOfFile});
  CHECK(kinds("in inner not-a") == std::vector{TokenKind::In, TokenKind::Name, TokenKind::Name, TokenKind::EndOfFile});
}

TEST_CASE("a comment is trivia, and a line end is a token") {
  CHECK(kinds("a // b\r\n/* c\nd */ e\n") ==
        std::vector{TokenKind::Name, TokenKind::LineEnd, TokenKind::Name, TokenKind::LineEnd, TokenKind::EndOfFile});
}

TEST_CASE("tokens and trivia together are the text") {
  for (const std::string text : {"", "\xEF\xBB\xBFx", "a = \"b", "'x' # y\r\n", "/* z", "\xFF\x00\r a\xE2\x80\x91"}) {
    const Parsed parsed(text);
    CHECK(calm::syntax::isLossless(parsed.tree, parsed.text()));
  }
}

TEST_CASE("1001: escapes and interpolations") {
  CHECK(inBlock(R"(x = "\" \\ \n \t \$ \u{e4} \u{1F600} $ $x ${a} ${ a.b[0].c }")") == none);
  for (const char* bad : {R"("\q")", R"("\u{}")", R"("\u{D800}")", R"("\u{110000}")", R"("\u{0}")", R"("\u{202E}")",
                          R"("\u41")", R"("${}")", R"("${ }")", R"("${a b}")", R"("${a")", R"("${a["b"]}")",
                          R"("${a[01]}")", R"("${f(x)}")", R"("${in}")", R"("${1}")"}) {
    INFO(bad);
    CHECK(inBlock(std::string("x = ") + bad) == Lines{"2 CALM1001"});
  }
}

TEST_CASE("a placeholder of ours is text for the lexer, escaped or not") {
  CHECK(inBlock(R"(x = "${secret:a/b} ${key:alm.x} \${secret:c}")") == none);
}

TEST_CASE("1001: numbers and units") {
  CHECK(inBlock("x = 0, y = 443, z = 60 s, u = 1min, v = 2 h, w = 1 d") == none);
  for (const char* bad : {"0523", "00", "1.5", "2027-03-31", "1_000", "5 apples", "99999999999999999999"}) {
    INFO(bad);
    CHECK(inBlock(std::string("x = ") + bad) == Lines{"2 CALM1001"});
  }
}

TEST_CASE("1001: an unknown character is one finding for the rest of the line") {
  for (const char* bad : {"x = a + b - c * d", "x = a && b || c", "# a comment {", "x = 1 # a } comment",
                          "x = 'single'", "x = \xE2\x80\x9Csmart\xE2\x80\x9D", "x\xC2\xA0= 1", "x = a\xE2\x80\x8B",
                          "gr\xC3\xB6\xC3\x9F"
                          "e = 1",
                          "_x = 1", "x = `tick`", "x = $y", "/ lost a slash {"}) {
    INFO(bad);
    CHECK(inBlock(bad) == Lines{"2 CALM1001"});
  }
}

TEST_CASE("1002: a text and a comment without end") {
  CHECK(inBlock("x = \"a\"") == none);
  CHECK(Parsed("a b {\n  x = \"c\n  y = \"d\"\n}\n").places() == Lines{"2:7 CALM1002"});
  CHECK(inBlock("use-case x { user = \"a, password = secret(\"b/c\") }") == Lines{"2 CALM1002"});
  CHECK(inBlock("use-case x { user = a\", password = secret(\"b/c\") }") == Lines{"2 CALM1002"});
  CHECK(inBlock("use-case x { user = \"a }") == Lines{"2 CALM1002"});
  CHECK(Parsed("tenant \"a : b {\n  x = 1\n}\n").findings() == Lines{"1 CALM1002"});
  CHECK(Parsed("a b {\n  /* c\n}\n").findings() == Lines{"2 CALM1002"});
  CHECK(Parsed("a b {\n  /* c */\n}\n").findings() == none);
}

TEST_CASE("1006, 1007, 1008: what no file may hold, comments included") {
  CHECK(Parsed("// \xC3\xA4 \xE2\x82\xAC \xF0\x9F\x98\x80\t\r\n").findings() == none);
  for (const char* bad : {"\xFF", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82"}) {
    CHECK(Parsed(std::string("\n// ") + bad + "\n").findings() == Lines{"2 CALM1006"});
  }
  for (const char* bad : {"\x01", "\x1B", "\x7F", "\xC2\x85", "\r"}) {
    CHECK(Parsed(std::string("\n// a") + bad + "b\n").findings() == Lines{"2 CALM1007"});
    CHECK(inBlock(std::string("x = \"a") + bad + "b\"") == Lines{"2 CALM1007"});
  }
  for (const char* bad : {"\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x80\x8E", "\xD8\x9C"}) {
    CHECK(Parsed(std::string("\n// a") + bad + "b\n").findings() == Lines{"2 CALM1008"});
    CHECK(inBlock(std::string("x = \"a") + bad + "\"") == Lines{"2 CALM1008"});
  }
}

TEST_CASE("1009: a look-alike hyphen, once for each name") {
  const Parsed parsed(
      "a b {\n  region = eu10\xE2\x80\x91"
      "004\n}\n");
  CHECK(parsed.places() == Lines{"2:12 CALM1009"});
  REQUIRE(parsed.sink.found()[0].fixes.size() == 1);
  CHECK(parsed.sink.found()[0].fixes[0].edits[0].replacement == "eu10-004");
  CHECK(inBlock("use\xE2\x80\x91"
                "case\xE2\x80\x91x = [eu10\xE2\x80\x93"
                "1]") == Lines{"2 CALM1009", "2 CALM1009"});
  CHECK(inBlock("x = \"eu10\xE2\x80\x91"
                "004\" // \xE2\x80\x94") == none);
}
