#include "lsp/semantic_tokens.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "unit/syntax/parsed.h"

using namespace calm;

namespace {

/// `type text`, in the order of the text.
std::vector<std::string> classified(std::string text, const lsp::NamedPlaces& named = {}) {
  const test::Parsed parsed(std::move(text));
  std::vector<std::string> shown;
  std::uint32_t last = 0;
  for (const lsp::SemanticToken& each : lsp::classify(parsed.tree, parsed.text(), named)) {
    CHECK(last <= each.begin);
    last = each.end;
    const std::string type(lsp::tokenTypes[static_cast<std::size_t>(each.type)]);
    shown.push_back(type + " " + std::string(parsed.text().substr(each.begin, each.end - each.begin)));
  }
  return shown;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a comment of several lines is one token a line") {
  CHECK(classified("/* a\n\n  ü */ let x = 1 // end\r\n/* open") == Words{"comment /* a", "comment   ü */",
                                                                          "keyword let", "variable x", "number 1",
                                                                          "comment // end", "comment /* open"});
}

TEST_CASE("a text is cut around the names in it") {
  CHECK(classified("let x = \"a${ y.z }b\"") ==
        Words{"keyword let", "variable x", "string \"a${ ", "enumMember y", "string .", "property z", "string  }b\""});
}

TEST_CASE("a name is what the index knows, else a word of its field") {
  const std::string text = "tenant s : p { of = a, other = a }";
  const auto second = static_cast<std::uint32_t>(text.rfind("a }"));
  CHECK(classified(text, {{second, lsp::Declaration::Kind::Param}}) == Words{"keyword tenant", "enumMember s",
                                                                             "class p", "property of", "enumMember a",
                                                                             "property other", "parameter a"});
}

TEST_CASE("annotations, types, durations and keys of maps") {
  CHECK(classified("param p : list(symbol(a)) = [1 min]") ==
        Words{"keyword param", "parameter p", "type list", "type symbol", "enumMember a", "number 1", "number min"});
  CHECK(classified("environment e { x.p = { for = not true } }") == Words{"keyword environment", "namespace e",
                                                                          "parameter x", "parameter p", "property for",
                                                                          "keyword not", "keyword true"});
  CHECK(classified("@allow(C4C-01, \"w\", until = \"d\")\ntenant t {}") ==
        Words{"decorator @", "decorator allow", "enumMember C4C-01", "string \"w\"", "property until", "string \"d\"",
              "keyword tenant", "enumMember t"});
}

TEST_CASE("what no tree holds keeps the colour of its token") {
  CHECK(classified("let = ] \"open") == Words{"keyword let", "string \"open"});
  CHECK(classified("") == Words{});
  CHECK(classified("let x = 'a'") == Words{"keyword let", "variable x", "string 'a'"});
}
