#include "driver/configuration.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "diagnostics/catalog.h"
#include "diagnostics/lift.h"
#include "packs/schema_check.h"
#include "packs/yaml_value.h"

using namespace calm;
using nlohmann::ordered_json;

namespace {

packs::SchemaCheck schema() {
  std::ifstream stream(CALM_REPOSITORY "/schemas/calm-yaml.schema.json");
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  auto compiled = packs::SchemaCheck::compile(text);
  REQUIRE(compiled);
  return std::move(compiled.value());
}

ordered_json jsonOf(const packs::YamlValue& value) {
  switch (value.kind) {
    case packs::YamlKind::Text:
      return value.text;
    case packs::YamlKind::Number:
    case packs::YamlKind::Bool:
      return ordered_json::parse(value.text);
    case packs::YamlKind::List: {
      ordered_json list = ordered_json::array();
      for (const packs::YamlValue& item : value.items) list.push_back(jsonOf(item));
      return list;
    }
    case packs::YamlKind::Map:
      break;
  }
  ordered_json map = ordered_json::object();
  for (const packs::YamlValue& item : value.items) map[item.key] = jsonOf(item);
  return map;
}

bool readerAccepts(const std::string& text) {
  source::SourceMap sources;
  diagnostics::Sink sink;
  driver::readConfiguration(sources.add("calm.yaml", text), sources, sink);
  return sink.found().empty();
}

const std::vector<std::string> accepted = {
    "out: out",
    "out: build/calm",
    "out: build/calm/",
    "out: a",
    "out: a b/c-d_e.f",
    "out: Über",
    "out: console",
    "out: com10",
    "packs: []",
    "packs: [policy/acme.yaml, policy/more.yaml]",
    "exclude: [\"**\", \"!keep.calm\", /a, b/]",
    "levels: {}",
    "levels: {C4C-13: error, S4-36: warning, ACME-1: note, CALM2013: \"off\", CALM2021: 'off'}",
    "targets: [destination, terraform, init-data]",
    "packs: [a.yaml]\nlevels: {C4C-13: note}\nexclude: [x]\ntargets: []\nout: o",
};

const std::vector<std::string> refused = {
    "out: ''",
    "out: .",
    "out: ..",
    "out: ../x",
    "out: a/../b",
    "out: a/..",
    "out: /etc",
    "out: /",
    "out: a//b",
    "out: a/./b",
    "out: .git",
    "out: a/.git/hooks",
    "out: 'a\\b'",
    "out: 'C:/x'",
    "out: 'a*'",
    "out: 'a?'",
    "out: 'a|b'",
    "out: 'a.'",
    "out: 'a /b'",
    "out: con",
    "out: a/NUL",
    "out: lpt1.txt/x",
    "out: 7",
    "out: true",
    "out: [a]",
    "out: {a: b}",
    "packs: a.yaml",
    "packs: [1]",
    "packs: ['']",
    "packs: [a.yaml, b.yaml, a.yaml]",
    "packs: {a: b}",
    "exclude: x",
    "exclude: [true]",
    "exclude: ['']",
    "levels: note",
    "levels: [C4C-13]",
    "levels: {C4C-13: loud}",
    "levels: {C4C-13: 1}",
    "levels: {C4C-13: [note]}",
    "levels: {CALM1001: note}",
    "levels: {CALM4001: \"off\"}",
    "levels: {CALM4003: note}",
    "levels: {CALM2001: note}",
    "levels: {CALM5003: note}",
    "levels: {CALM9001: note}",
    "levels: {CALM0000: note}",
    "targets: terraform",
    "targets: [terrafrm]",
    "targets: [1]",
    "exclud: []",
    "Out: out",
    "limits: {files: 100000}",
    "run: make",
    "include: ../other.yaml",
    "text",
    "[out]",
    "3",
};

}  // namespace

TEST_CASE("calm.yaml: reader and schema say the same") {
  const packs::SchemaCheck check = schema();
  const auto schemaAccepts = [&](const std::string& text) {
    const auto value = packs::readYaml("calm.yaml", text);
    REQUIRE(value);
    return check.check(jsonOf(value.value()).dump()).empty();
  };
  for (const std::string& text : accepted) {
    INFO(text);
    CHECK(readerAccepts(text));
    CHECK(schemaAccepts(text));
  }
  for (const std::string& text : refused) {
    INFO(text);
    CHECK_FALSE(readerAccepts(text));
    CHECK_FALSE(schemaAccepts(text));
  }
}

TEST_CASE("calm.yaml: every code of the compiler has a level in the schema where the reader lets it have one") {
  const packs::SchemaCheck check = schema();
  for (const diagnostics::Entry& entry : diagnostics::catalog) {
    const std::string code(entry.code);
    INFO(code);
    const ordered_json document = {{"levels", {{code, "note"}}}};
    CHECK(check.check(document.dump()).empty() == diagnostics::lockedBecause(code).empty());
    CHECK(readerAccepts("levels: {" + code + ": note}") == diagnostics::lockedBecause(code).empty());
  }
}

TEST_CASE("calm.yaml: what no YAML file of ours may hold is refused at its line") {
  for (const char* text : {"out: a\nout: b", "out: &a b\npacks: [*a]", "out: !!str a", "out: a\n---\nout: b", "out:\n",
                           "levels: {C4C-13: off}", "out: \"a", "out: [", "? [a]\n: b", "levels: {<<: {a: note}}"}) {
    INFO(text);
    source::SourceMap sources;
    diagnostics::Sink sink;
    driver::readConfiguration(sources.add("calm.yaml", text), sources, sink);
    CHECK_FALSE(sink.found().empty());
    for (const auto& found : sink.found()) CHECK(found.code == "CALM5002");
  }
}
