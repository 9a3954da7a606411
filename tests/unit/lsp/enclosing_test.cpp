#include "lsp/enclosing.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "unit/syntax/parsed.h"

using namespace calm;

namespace {

/// The texts around the `|`, from outside.
std::vector<std::string> around(std::string text) {
  const std::size_t offset = text.find('|');
  text.erase(offset, 1);
  const test::Parsed parsed(std::move(text));
  std::vector<std::string> shown;
  for (const source::Span span : lsp::enclosing(parsed.tree, static_cast<std::uint32_t>(offset))) {
    shown.emplace_back(parsed.text().substr(span.begin, span.end - span.begin));
  }
  return shown;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("from the file to the word, each inside the one before") {
  CHECK(around("let a = 1\ntenant t {\n  x = [b.|c, d]\n}\n") == Texts{"let a = 1\ntenant t {\n  x = [b.c, d]\n}\n",
                                                                       "tenant t {\n  x = [b.c, d]\n}", "x = [b.c, d]",
                                                                       "[b.c, d]", "b.c", "."});
  CHECK(around("tenant t {\n  @allow(a, \"w\")\n  x = \"a${b|}\"\n}") ==
        Texts{"tenant t {\n  @allow(a, \"w\")\n  x = \"a${b}\"\n}", "@allow(a, \"w\")\n  x = \"a${b}\"",
              "x = \"a${b}\"", "\"a${b}\"", "${b}", "b"});
}

TEST_CASE("between tokens there is no word, in a broken item there are tokens") {
  CHECK(around("tenant t { | }") == Texts{"tenant t {  }"});
  CHECK(around("let = = |x").back() == "x");
  CHECK(around("|").empty());
}
