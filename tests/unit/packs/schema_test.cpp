#include <catch2/catch.hpp>

#include "unit/packs/stdlib.h"

using stdlib::problemsOf;

TEST_CASE("a pack with an unknown key gets a suggestion") {
  CHECK(problemsOf("product: a\nname: A\nuse-case: {}\n") ==
        "p.yaml:3: unknown key `use-case`, did you mean `use-cases`?\n");
  CHECK(problemsOf("product: a\nname: A\nobjects:\n  - id: x\n    kind: setting\n    fieldz: {}\n") ==
        "p.yaml:6: unknown key `fieldz`, did you mean `fields`?\n");
  CHECK(problemsOf("product: a\nname: A\nuse-cases: { wholly: 1 }\n") ==
        "p.yaml:3: unknown key `wholly`, expected one of `rule`, `supported`\n");
}

TEST_CASE("a pack with a value of the wrong type") {
  CHECK(problemsOf("product: a\nname: [A]\n") == "p.yaml:2: `name` is a list, expected a text\n");
  CHECK(problemsOf("product: a\nname: A\nobjects: {}\n") == "p.yaml:3: `objects` is a map, expected a list\n");
  CHECK(problemsOf("product: a\nname: A\ndirection: sideways\n") ==
        "p.yaml:3: `direction` is none of `push`, `pull`\n");
  CHECK(problemsOf("just a text\n") == "p.yaml:1: the file is a text, expected a map\n");
}

TEST_CASE("a pack that lacks something") {
  CHECK(problemsOf("product: a\n") == "p.yaml:1: `name` is missing in the file\n");
  CHECK(problemsOf("product: a\nname: A\nrules:\n  A-1: { kind: k, basis: stated, is: enforced }\n") ==
        "p.yaml:4: `says` is missing in `A-1`\n");
}

TEST_CASE("every problem of the schema is told") {
  CHECK(problemsOf("product: a\nname: [A]\ndirection: sideways\n") ==
        "p.yaml:2: `name` is a list, expected a text\np.yaml:3: `direction` is none of `push`, `pull`\n");
}

TEST_CASE("the schema check speaks of keyword and property") {
  auto schema = calm::packs::SchemaCheck::compile(R"({
    "type": "object",
    "properties": {"type": {"enum": ["http", "mail"]}, "deep": {"type": "array", "items": {"type": "string"}}},
    "required": ["type"],
    "allOf": [{"if": {"required": ["type"], "properties": {"type": {"const": "mail"}}},
               "then": {"required": ["host"], "properties": {"url": false}}}]
  })");
  REQUIRE(schema);
  const auto& check = schema.value();
  CHECK(check.check(R"({"type": "http", "url": "x"})").empty());

  const auto missing = check.check("{}");
  REQUIRE_FALSE(missing.empty());
  CHECK(missing.front().keyword == "required");
  CHECK(missing.front().property == "type");

  const auto mail = check.check(R"({"type": "mail", "url": "x"})");
  REQUIRE(mail.size() == 2);
  const auto& forbidden = mail[0].keyword == "forbidden" ? mail[0] : mail[1];
  const auto& required = mail[0].keyword == "forbidden" ? mail[1] : mail[0];
  CHECK(forbidden.property == "url");
  CHECK(required.keyword == "required");
  CHECK(required.property == "host");

  const auto value = check.check(R"({"type": "ftp", "deep": ["a", 1]})");
  REQUIRE(value.size() == 2);
  CHECK(check.check(R"({"type": "ftp"})").front().pointer == "/type");
  CHECK(check.check(R"({"type": "ftp"})").front().keyword == "enum");
  CHECK(check.check(R"({"type": "http", "deep": ["a", 1]})").front().pointer == "/deep/1");
}

TEST_CASE("the schema check has limits") {
  auto schema = calm::packs::SchemaCheck::compile(R"({"properties": {"a": {"pattern": "^[ab]*$"}}})");
  REQUIRE(schema);
  CHECK(schema.value().check("{").front().keyword == "syntax");
  CHECK(schema.value().check("{\"a\": \"" + std::string(60000, 'a') + "\"}").front().keyword == "limit");
  CHECK(schema.value().check(std::string(100000, '[') + std::string(100000, ']')).front().keyword == "limit");
  CHECK(schema.value().check("{\"a\": \"" + std::string(3900, 'a') + "\"}").empty());
  CHECK_FALSE(calm::packs::SchemaCheck::compile("{"));
}
