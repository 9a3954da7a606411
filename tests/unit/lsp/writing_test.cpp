#include "lsp/completion/writing.h"

#include <array>
#include <catch2/catch.hpp>
#include <string>

using calm::lsp::Writing;
using Wants = Writing::Wants;

namespace {

/// The text around its `|`, which is the place.
struct Marked {
  explicit Marked(const std::string& marked) : at(marked.find('|')), text(marked) { text.erase(at, 1); }

  std::size_t at;
  std::string text;
};

std::string joined(const std::vector<std::string_view>& words) {
  std::string all;
  for (const std::string_view word : words) all += (all.empty() ? "" : ".") + std::string(word);
  return all;
}

/// What is wanted, with what it is told by: `Value port of 1 a.b`.
std::string wanted(const std::string& marked) {
  const Marked place(marked);
  const Writing writing = calm::lsp::writingAt(place.text, static_cast<std::uint32_t>(place.at));
  constexpr std::array names = {"nothing", "item",  "member", "looped", "label", "product", "type",    "environment",
                                "param",   "value", "unit",   "@",      "code",  "import",  "key-file"};
  std::string said = names.at(static_cast<std::size_t>(writing.wants));
  if (!writing.name.empty()) said += " " + std::string(writing.name);
  if (writing.depth > 0) said += " in " + std::to_string(writing.depth);
  if (!writing.path.empty()) said += " behind " + joined(writing.path);
  if (!writing.compared.empty()) said += " like " + joined(writing.compared);
  return said;
}

std::string blocksAt(const std::string& marked) {
  const Marked place(marked);
  std::string said;
  for (const auto& each : calm::lsp::writingAt(place.text, static_cast<std::uint32_t>(place.at)).blocks) {
    said += (said.empty() ? "" : " > ") + std::string(each.kind) + " " + std::string(each.label);
  }
  return said;
}

std::string wordAt(const std::string& marked) {
  const Marked place(marked);
  const auto word = calm::lsp::writingAt(place.text, static_cast<std::uint32_t>(place.at)).word;
  return place.text.substr(word.begin, word.end - word.begin);
}

}  // namespace

TEST_CASE("what is wanted at the beginning of things") {
  CHECK(wanted("|") == "item");
  CHECK(wanted("ten|") == "item");
  CHECK(wanted("let a = 1\n|") == "item");
  CHECK(wanted("tenant a : b {\n  |\n}") == "member");
  CHECK(wanted("tenant a : b {\n  ur|\n}") == "member");
  CHECK(wanted("tenant a : b { title = \"x\", | }") == "member");
  CHECK(wanted("for a in b {\n  |\n}") == "looped");
  CHECK(wanted("environment a {\n  |\n}") == "param");
  CHECK(wanted("tenant a : b {\n  properties = { | }\n}") == "nothing");
}

TEST_CASE("what is wanted in headers") {
  CHECK(wanted("tenant |") == "label tenant");
  CHECK(wanted("tenant a : |") == "product tenant");
  CHECK(wanted("tenant a : clo|ud {") == "product tenant");
  CHECK(wanted("tenant a : b when |") == "value tenant");
  CHECK(wanted("tenant a : b {\n  @allow(X, \"y\") use-case |\n}") == "label use-case");
  CHECK(wanted("environment |") == "environment");
  CHECK(wanted("param a : |") == "type");
  CHECK(wanted("param a : list(|") == "type");
  CHECK(wanted("param a : symbol(|") == "nothing");
  CHECK(wanted("import |") == "import");
  CHECK(wanted("for a in |") == "value");
  CHECK(wanted("@|") == "@");
  CHECK(wanted("@allow(|") == "code");
  CHECK(wanted("@allow(X, |") == "nothing");
}

TEST_CASE("what is wanted of a value") {
  CHECK(wanted("tenant a : b {\n  url = |\n}") == "value url");
  CHECK(wanted("tenant a : b {\n  url = al|\n}") == "value url");
  CHECK(wanted("tenant a : b {\n  url = alm |\n}") == "nothing url");
  CHECK(wanted("tenant a : b {\n  uses = [|\n}") == "value uses in 1");
  CHECK(wanted("tenant a : b {\n  uses = [a,\n    |]\n}") == "value uses in 1");
  CHECK(wanted("tenant a : b {\n  uses = alm.key.|\n}") == "value uses behind alm.key");
  CHECK(wanted("tenant a : b {\n  every = 60 |\n}") == "unit every");
  CHECK(wanted("tenant a : b {\n  properties = { x = | }\n}") == "value properties in 1");
  CHECK(wanted("assert alm.region == |") == "value like alm.region");
  CHECK(wanted("environment prod { x.name = | }") == "value x.name");
  CHECK(wanted("param a : bool = |") == "value a");
  CHECK(wanted("let a = |") == "value a");
  CHECK(wanted("let a = host(|") == "value");
  CHECK(wanted("let a = secret(|") == "nothing");
}

TEST_CASE("texts and comments want nothing but paths and what is put in") {
  CHECK(wanted("let a = \"ten|\"") == "nothing");
  CHECK(wanted("let a = \"x ${|}\"") == "value");
  CHECK(wanted("let a = \"x ${alm.|") == "value behind alm");
  CHECK(wanted("let a = \"x ${alm} |\"") == "nothing");
  CHECK(wanted("let a = \"x \\${|\"") == "nothing");
  CHECK(wanted("// ten|") == "nothing");
  CHECK(wanted("/* ten|\n */") == "nothing");
  CHECK(wanted("/* x */ ten|") == "item");
  CHECK(wanted("import \"sha|\"") == "import");
  CHECK(wanted("tenant a : b { service-key = key-file(\"|\") }") == "key-file");
  CHECK(wanted("import \"sha|") == "import");
}

TEST_CASE("the blocks around a place are known where braces do not pair") {
  CHECK(blocksAt("tenant a : b {\n  system s {\n    |\n  }\n}") == "tenant a > system s");
  CHECK(blocksAt("tenant a : b {\n  title = \"x\"\n\ntenant c : d {\n  |\n}") == "tenant c");
  CHECK(blocksAt("tenant a : b\n  title = \"x\"\n  |\n}\n") == "tenant a");
  CHECK(blocksAt("tenant a : b {\n  system s {\n    port = 1\n  |x\n}\n") == "tenant a");
  CHECK(blocksAt("tenant a : b {\n  uses = [a, b\n  |\n}") == "tenant a");
  CHECK(blocksAt("tenant a : b {\nsystem s {\n|\n}\n}") == "tenant a > system s");
  CHECK(blocksAt("}\ntenant a : b {\n  |\n}") == "tenant a");
}

TEST_CASE("the whole word is replaced that the place is in or behind") {
  CHECK(wordAt("ten|ant") == "tenant");
  CHECK(wordAt("tenant|") == "tenant");
  CHECK(wordAt("|tenant").empty());
  CHECK(wordAt("tenant a : b {\n  url = \"x|\n}") == "x");
  CHECK(wordAt("import \"a/b|c\"") == "a/bc");
  CHECK(wordAt("in|") == "in");
  CHECK(wordAt("import \"a|b\nlet c = \"d\"\n") == "ab");
}

TEST_CASE("what stands in a block already is known from both sides") {
  const Marked place("tenant a : b {\n  url = \"x\"\n  tit|\n  use-case c {}\n  role = test\n}");
  const Writing writing = calm::lsp::writingAt(place.text, static_cast<std::uint32_t>(place.at));
  REQUIRE(writing.given.size() == 3);
  CHECK(writing.given[0].name == "url");
  CHECK(writing.given[1].label == "c");
  CHECK(writing.given[2].name == "role");
}
