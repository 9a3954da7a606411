#include <catch2/catch.hpp>

#include "syntax/print.h"
#include "syntax/print_value.h"
#include "unit/syntax/parsed.h"

using calm::test::Parsed;
namespace syntax = calm::syntax;

namespace {

std::string value(std::string_view text) {
  calm::diagnostics::Sink sink;
  const syntax::Value read = syntax::parseValue({}, text, sink);
  return sink.hasErrors() ? sink.found()[0].code : syntax::printValue(read);
}

const syntax::Block& firstBlock(const Parsed& parsed) { return std::get<syntax::Block>(parsed.tree.items.at(0)); }

}  // namespace

TEST_CASE("operators bind as the language says") {
  CHECK(value("a or b and c") == "(a or (b and c))");
  CHECK(value("not a == b and c") == "((not (a == b)) and c)");
  CHECK(value("(a or b) and c") == "((a or b) and c)");
  CHECK(value("a in [x, y] or b != 1 min") == "((a in [x, y]) or (b != 1 min))");
  CHECK(value("a == b == c") == "CALM1001");
  CHECK(value("not not a") == "CALM1001");
}

TEST_CASE("primaries") {
  CHECK(value("alm.service-key.api") == "alm.service-key.api");
  CHECK(value("lic[\"9_CALM\"].x[0]") == "lic[\"9_CALM\"].x[0]");
  CHECK(value("join(\n \"a\",\n b,\n)") == "join(\"a\", b)");
  CHECK(value("{ a.b = 1, \"c d\" = [true, false], in = {} }") ==
        "{ \"a.b\" = 1, \"c d\" = [true, false], \"in\" = {} }");
  CHECK(value("\"a\\n${ b.c[0] }d\\u{e4}\"") == "text(\"a\\n\", b.c[0], \"d\xC3\xA4\")");
  CHECK(value("\"${secret:x}\"") == "\"\\${secret:x}\"");
  CHECK(value("") == "CALM1001");
  CHECK(value("a b") == "CALM1001");
  CHECK(value("[a") == "CALM1001");
}

TEST_CASE("line ends count by the innermost bracket") {
  CHECK(Parsed("a b { x = [\n1\n2,\n,3\n], y = f(\n1\n,\n2\n)\n; z = { q = 1\n r = 2 } }\n").findings().empty());
  CHECK(Parsed("assert a ==\n b and\n not c,\n \"m\"\n").findings().empty());
  CHECK(Parsed("@allow(X-1,\n \"r\")\n\na b {}\n").findings().empty());
  CHECK(Parsed("a b {} c d {}\n").findings() == std::vector<std::string>{"1 CALM1001"});
  CHECK(Parsed("let x = a\nor b\n").findings() == std::vector<std::string>{"2 CALM1001"});
  CHECK(Parsed(",;\n;import \"x\" as y;;let z = 1,\n").findings().empty());
}

TEST_CASE("a block keeps its header, documentation and annotations") {
  const Parsed parsed(
      "// no\n/// One.\n\n/// Two.\n@allow(S4-34, \"why\", until = \"2027-03-31\")\n"
      "tenant \"s-${x}\" : c4c when a {\n  /// Three.\n  url = \"u\" /// not this\n  b {}\n}\n");
  REQUIRE(parsed.findings().empty());
  const syntax::Block& block = firstBlock(parsed);
  CHECK(block.preamble.documentation() == "One.\nTwo.");
  CHECK(parsed.sources.text(block.header) == "tenant \"s-${x}\" : c4c when a");
  CHECK(block.product.text == "c4c");
  REQUIRE(block.preamble.annotations().size() == 1);
  CHECK(block.preamble.annotations()[0].arguments[2].name.text == "until");
  CHECK(parsed.sources.text(block.preamble.annotations()[0].span).ends_with("31\")"));
  REQUIRE(block.members.size() == 2);
  CHECK(block.members[0].field()->preamble.documentation() == "Three.");
  CHECK(block.members[1].block()->preamble.documentation().empty());
}

TEST_CASE("the tree says what is not to be trusted") {
  const Parsed parsed(
      "a b {\n  x : 1\n  y =\n  z z z\n  q = 1\n}\nt u\xE2\x80\x91v {\n}\nk l {\n  m n\n    o = 1\n}\nr = 1\n");
  CHECK(parsed.findings() ==
        std::vector<std::string>{"2 CALM1004", "3 CALM1005", "4 CALM1001", "7 CALM1009", "10 CALM1001", "13 CALM1001"});
  CHECK(syntax::printTree(parsed.tree, parsed.text()) ==
        "file (damaged)\n"
        "  block a b (damaged)  @1:1\n"
        "    x = ?1  @2:3\n"
        "    y = ?missing  @3:3\n"
        "    q = 1  @5:3\n"
        "  block t ?u\xE2\x80\x91v  @7:1\n"
        "  block k l (damaged)  @9:1\n"
        "    block m ?n (broken header) (damaged)  @10:3\n"
        "      o = 1  @11:5\n"
        "  broken item  @13:1\n");
}

TEST_CASE("what has a name that can not be read is lost, and the block around it damaged") {
  const Parsed parsed("a b {\n  x\xE2\x80\x91y = 1\n  z = { k\xE2\x80\x91l = 1, m = 2 }\n}\nlet n\xE2\x80\x91o = 1\n");
  CHECK(parsed.findings() == std::vector<std::string>{"2 CALM1009", "3 CALM1009", "5 CALM1009"});
  CHECK(syntax::printTree(parsed.tree, parsed.text()) ==
        "file (damaged)\n  block a b (damaged)  @1:1\n    z = ?{ \"m\" = ?2 }  @3:3\n  broken item  @5:1\n");
}

TEST_CASE("every good file is parsed without a finding, and losslessly") {
  for (const std::string& text : calm::test::goodFiles()) {
    const Parsed parsed(text);
    INFO(syntax::printTree(parsed.tree, parsed.text()));
    CHECK(parsed.findings().empty());
    CHECK(syntax::isLossless(parsed.tree, parsed.text()));
  }
}
