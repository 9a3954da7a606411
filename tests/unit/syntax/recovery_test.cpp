#include <catch2/catch.hpp>

#include "unit/syntax/parsed.h"

using calm::test::Parsed;
using Lines = std::vector<std::string>;

namespace {

Lines of(std::string text) { return Parsed(std::move(text)).places(); }

/// Each of these lines, inside a block, is one finding of this code on its line.
void each(const std::string& code, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    INFO(line);
    CHECK(Parsed("tenant a : b {\n  u = 1\n" + line + "\n  v = 2\n}\n").findings() == Lines{"3 " + code});
  }
}

}  // namespace

TEST_CASE("1003: a bracket without partner is reported where it opens") {
  each("CALM1003", {"  x = [a, b", "  x = f(a, b", "  x = [a, f(b]", "  x = [a, b)", "  x = f(a]", "  x = [[a, b]",
                    "  @allow(S4-1, \"r\"", "  c d { x = [a, b }", "  c d { x = f(a }"});
  CHECK(of("a b {\n  x = [\n    c\n  y = 1\n}\n") == Lines{"2:7 CALM1003"});
  CHECK(of("a b {\n  x = [\n    c\n}\nd e {}\n") == Lines{"2:7 CALM1003"});
  CHECK(of("a b {\n  x = f(\n    c\n  d e {\n  }\n}\n") == Lines{"2:8 CALM1003"});
  CHECK(of("let a = [x\nlet b = 1\n") == Lines{"1:9 CALM1003"});
  CHECK(of("let a = [x") == Lines{"1:9 CALM1003"});
  CHECK(of("a b {\n  @allow(X-1,\n    until = \"d\",\n  until = \"e\")\n  x = 1\n}\n").empty());
}

TEST_CASE("1003: of braces, the one that the indentation shows") {
  CHECK(of("a b {\n  c d {\n    x = 1\n  y = 2\n}\ne f {\n}\n") == Lines{"2:7 CALM1003"});
  CHECK(of("a b {\n  c d {\n    x = 1\n  e f {\n  }\n}\n") == Lines{"2:7 CALM1003"});
  CHECK(of("a b {\n  c d {\n    x = 1\n}\n") == Lines{"2:7 CALM1003"});
  CHECK(of("a b {\n  x = 1\ne f {\n}\n") == Lines{"1:5 CALM1003"});
  CHECK(of("a b {\n  c d { x = 1\n  c e { x = 1 }\n}\n") == Lines{"2:7 CALM1003"});
  CHECK(of("a b {\n  c d {\n  c d {\n    x = 1\n  }\n}\n") == Lines{"2:7 CALM1003"});
  CHECK(of("a b {\n  x = {\n    k = 1\n  y = 2\n}\n") == Lines{"2:7 CALM1003"});
  CHECK(of("a b {\n  c d {\n    x = 1\n") == Lines{"2:7 CALM1003"});
  CHECK(of("a b {\nx = 1\nc d {\ny = 2\n}\n").size() == 1);
}

TEST_CASE("a file that pairs is never refused for its indentation") {
  CHECK(of("a b {\nc d {\nx = 1\n}\n      y = 2\n   }\n e f { }\n").empty());
  CHECK(of("a b { c d { x = 1\n} }\n").empty());
  CHECK(of("      a b {\n  c d {\nx = [\n]\n}}\n").empty());
}

TEST_CASE("1001: a header without its brace, whose deeper lines are its body") {
  CHECK(of("a b\n  x = 1\n  y = 2\n\nc d {\n}\n") == Lines{"1:1 CALM1001"});
  CHECK(of("a b {\n  c d\n    x = 1\n  }\n  y = 2\n}\n") == Lines{"2:3 CALM1001"});
  CHECK(of("a b {\n  c d\n    x = 1\n  y = 2\n}\n") == Lines{"2:3 CALM1001"});
  CHECK(of("a b {\n  c d x = 1, y = 2 }\n  c e {}\n}\n") == Lines{"2:3 CALM1001"});
  CHECK(of("a b {\n  c d }\n  c e {}\n}\n") == Lines{"2:3 CALM1001"});
  CHECK(of("a b : c\n{\n  x = 1\n}\n") == Lines{"1:1 CALM1001"});
  CHECK(of("environment prod\n  x = 1\n}\n") == Lines{"1:1 CALM1001"});
  CHECK(of("for a in b\n  c d {}\n}\n") == Lines{"1:1 CALM1001"});
  CHECK(of("tenant a c4c {\n  x = 1\n}\n") == Lines{"1:10 CALM1001"});
}

TEST_CASE("1001: an extra closing bracket") {
  CHECK(of("a b {\n  x = 1\n}\n}\n") == Lines{"4:1 CALM1001"});
  CHECK(of("a b {\n  c d {\n    x = 1\n  }\n  }\n  y = 1\n}\n") == Lines{"5:3 CALM1001"});
  CHECK(of("a b {\n  x = 1 }\n  y = 1\n}\n") == Lines{"2:9 CALM1001"});
  CHECK(of("a b {\n  c d {}}\n  y = 1\n}\n") == Lines{"2:9 CALM1001"});
  CHECK(of("a b {\n  x = [a]]\n  y = f(a))\n}\n") == Lines{"2:10 CALM1001", "3:11 CALM1001"});
  CHECK(of("a b { {\n  x = 1\n}\n") == Lines{"1:7 CALM1001"});
}

TEST_CASE("the lines of a block whose header is lost are one mistake") {
  CHECK(of("  x = 1\n  c d {}\n}\ne f {\n}\n") == Lines{"3:1 CALM1001"});
  CHECK(of("a b {\n  u = 1\n    x = 1\n    y = 2\n  }\n  z = 3\n}\n") == Lines{"5:3 CALM1001"});
}

TEST_CASE("1004: `:` for `=`, and the field is read") {
  each("CALM1004",
       {"  x : \"a\"", "  x: y", "  x := 1", "  x : 1, y : 2", "  x : [a, b]", "  x : { a = 1 }", "  x : y.z",
        "  x = { a : 1 }", "  \t x :f(a)", "  x : true", "  @allow(S4-1, \"r\", until : \"d\")"});
  CHECK(of("let a : 1\n\nlet b := 2\nlet c : text = \"x\"\n") == Lines{"1:7 CALM1004", "3:7 CALM1004"});
  CHECK(of("param p : symbol : prod\n\nenvironment e { p : test }\n") == Lines{"1:18 CALM1004", "3:19 CALM1004"});
  CHECK(of("let a : 1\nlet b := 2\n") == Lines{"1:7 CALM1004"});
  const Parsed parsed("a b {\n  x : 1\n}\n");
  CHECK(parsed.sink.found()[0].fixes[0].edits[0].replacement == "=");
  CHECK(of("tenant : c4c {\n}\n").empty());
}

TEST_CASE("1005: a field without a value") {
  each("CALM1005", {"  x =", "  x =\n    \"a\"", "  x =\n    [a,\n    b]", "  x =\n    y.z", "  x = , y = 1",
                    "  c d { x = }", "  x = { a = }", "  x = ;"});
  CHECK(of("let a =\nlet b = 1\n") == Lines{"1:5 CALM1005"});
  CHECK(of("a b {\n  x =\n    c,\n    d\n  ]\n  y = 1\n}\n") == Lines{"2:3 CALM1005"});
}

TEST_CASE("1001: other mistakes of one line") {
  each("CALM1001", {"  x",
                    "  x y",
                    "  x \"a\"",
                    "  x = = 1",
                    "  x == 1",
                    "  = 1",
                    "  \"x\" = 1",
                    "  x = 1 y = 2",
                    "  x = a b",
                    "  c d {} c e {}",
                    "  x = [a b]",
                    "  x = f(a b)",
                    "  x = a ==",
                    "  x = a and",
                    "  x = not",
                    "  x = a..b",
                    "  x = .a",
                    "  @@allow(X-1, \"r\")",
                    "  import \"a\"",
                    "  let x = 1",
                    "  1 = 2",
                    "  c d : {}",
                    "  c d : 1 {}",
                    "  for x y in z { }",

                    "  x = a)",
                    "  true = 1",
                    "  x = [a; b]",
                    "  x.y = 1",
                    "  { y = 1 }",
                    "  x = => 1",
                    "  x -> 1",
                    "  x = null!"});
}

TEST_CASE("1001: other mistakes of the top level") {
  for (const char* line : {"import a",
                           "import",
                           "import \"a\" as",
                           "import \"a\" \"b\"",
                           "param p",
                           "param p = 1",
                           "param p : text x",
                           "param p : text == x",
                           "param p : text text",
                           "let",
                           "let = 1",
                           "let 1 = 1",
                           "assert a",
                           "assert a \"b\"",
                           "assert , \"b\"",
                           "x = 1",
                           "environment {}",
                           "for a b in c {}",
                           "\"a\"",
                           "}",
                           "]",
                           "tenant a {} x",
                           "assert a,",
                           "for in in x {}",
                           "resource \"a\" \"b\" {}",
                           "environment e { x }",
                           "in = 1",
                           "a",
                           "a b",
                           "a : b",
                           "for a in b { x = 1 }",
                           "{ \"tenant\": { \"a\": 1 } }"}) {
    INFO(line);
    const Lines found = Parsed(std::string("let a1 = 1\n") + line + "\nlet b1 = 1\n").findings();
    CHECK(found == Lines{"2 CALM1001"});
  }
}

TEST_CASE("1010: nesting") {
  const std::string deep(128, '[');
  CHECK(of("let a = " + deep + std::string(128, ']')).empty());
  CHECK(of("let a = [" + deep + std::string(128, ']') + "]\nlet b = 1\n") == Lines{"1:137 CALM1010"});
  CHECK(of(std::string(100000, '[')) == Lines{"1:129 CALM1010"});
  CHECK(of("let a = " + std::string(100000, '(') + "\nlet b = 1\n") == Lines{"1:137 CALM1010"});
  CHECK(Parsed([] {
          std::string blocks;
          for (int at = 0; at < 50000; ++at) blocks += "a { ";
          return blocks;
        }())
            .findings() == Lines{"1 CALM1010"});
  std::string chain = "let a = b";
  for (int at = 0; at < 200000; ++at) chain += ".c";
  CHECK(Parsed(chain).findings() == Lines{"1 CALM1010"});
}

TEST_CASE("a mistake costs no more than the member that holds it") {
  const Parsed parsed("a b {\n  x = 1 2\n  c d {\n    y = ]\n    z = 3\n  }\n}\n");
  const auto& block = std::get<calm::syntax::Block>(parsed.tree.items.at(0));
  REQUIRE(block.members.size() == 2);
  CHECK(block.members[0].field()->value.tainted);
  CHECK(block.members[1].block()->members.size() == 2);
}
