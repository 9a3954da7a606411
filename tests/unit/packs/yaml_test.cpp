#include <catch2/catch.hpp>
#include <string>

#include "packs/yaml_value.h"
#include "unit/packs/stdlib.h"

using stdlib::problemsOf;

TEST_CASE("YAML: a key given twice is refused at the second one") {
  CHECK(problemsOf("product: a\nname: A\nproduct: b\n") ==
        "p.yaml:3: the key `product` is given twice, first in line 1\n");
  CHECK(problemsOf("product: a\nname: A\nuse-cases:\n  rule: A-1\n  rule: A-2\n") ==
        "p.yaml:5: the key `rule` is given twice, first in line 4\n");
}

TEST_CASE("YAML: anchors, aliases, tags and merges are refused") {
  CHECK(problemsOf("product: &a x\nname: A\n") ==
        "p.yaml:1: anchors (`&name`) are not supported: write the value out\n");
  CHECK(problemsOf("product: a\nname: &n [*n]\n") ==
        "p.yaml:2: anchors (`&name`) are not supported: write the value out\n");
  CHECK(problemsOf("product: a\nname: *n\n").starts_with("p.yaml:2: "));
  CHECK(problemsOf("product: !!str a\nname: A\n") ==
        "p.yaml:1: tags (`!name`) are not supported: write the value without\n");
  CHECK(problemsOf("product: a\n<<: { name: A }\n") ==
        "p.yaml:2: `<<` (merge) is not supported: write the members out\n");
}

TEST_CASE("YAML: words that some readers take for a bool are refused") {
  for (const std::string word : {"yes", "no", "on", "off", "Yes", "NO", "True", "FALSE", "y", "n"}) {
    CHECK(problemsOf("product: a\nname: " + word + "\n") ==
          "p.yaml:2: `" + word + "` is read as a bool by some and as a text by others: write `true`, `false`, or \"" +
              word + "\"\n");
  }
  CHECK(problemsOf("product: a\nname: \"yes\"\n").empty());
  CHECK(problemsOf("product: a\nname: 'no'\n").empty());
  CHECK(problemsOf("product: a\nname: A\ntables: { t: { on: x } }\n") ==
        "p.yaml:3: the key `on` is read as a bool by some readers: write it in quotes\n");
}

TEST_CASE("YAML: numbers that are none are refused") {
  CHECK(problemsOf("product: a\nname: 0523\n") ==
        "p.yaml:2: `0523` looks like a number: write it in quotes, \"0523\"\n");
  CHECK(problemsOf("product: a\nname: 4.1\n") == "p.yaml:2: `4.1` looks like a number: write it in quotes, \"4.1\"\n");
  CHECK(problemsOf("product: a\nname: 12:30\n").starts_with("p.yaml:2: `12:30` looks like a number"));
  CHECK(problemsOf("product: a\nname: 42\n") ==
        "p.yaml:2: `name` is a whole number, expected a text: write it in quotes\n");
}

TEST_CASE("YAML: empty values, documents and files are refused") {
  CHECK(problemsOf("product: a\nname:\n") == "p.yaml:2: `name` has no value: write one, or leave the key out\n");
  CHECK(problemsOf("product: a\nname: ~\n") == "p.yaml:2: `name` has no value: write one, or leave the key out\n");
  CHECK(problemsOf("") == "p.yaml: the file is empty\n");
  CHECK(problemsOf("# nothing\n") == "p.yaml: the file is empty\n");
  CHECK(problemsOf("product: a\nname: A\n---\nproduct: b\n") ==
        "p.yaml:3: a second document begins here: one file holds one pack\n");
}

TEST_CASE("YAML: limits") {
  CHECK(problemsOf("name: " + std::string(20000, 'x')) == "p.yaml:1: a text has more than 16384 bytes\n");
  CHECK(problemsOf(std::string(1u << 20, ' ') + "a: b") == "p.yaml: the file has more than 1 MiB\n");
  CHECK(problemsOf(std::string(100, '[') + std::string(100, ']')) == "p.yaml:1: nested deeper than 32 levels\n");
  CHECK(problemsOf(std::string(100000, '[')).starts_with("p.yaml:1: "));
  CHECK(problemsOf(std::string("name: \0", 7)) == "p.yaml: the file has a NUL byte: it is no text\n");
}

TEST_CASE("YAML: what is no YAML has a line") {
  CHECK(problemsOf("product: a\nname: 'open\n") == "p.yaml:2: this text has no closing quote\n");
  CHECK(problemsOf("product: a\nname: \"open\\\"\n") == "p.yaml:2: this text has no closing quote\n");
  CHECK(problemsOf("product: a\nname: 'it''s'\n").empty());
  CHECK(problemsOf("product: a\n\tname: A\n").starts_with("p.yaml:2: "));
  CHECK(problemsOf("[a]: b\n") == "p.yaml:1: a key is a list or a map: write a text\n");
}

TEST_CASE("YAML: a file that is no pack, as values with lines") {
  const auto read = calm::packs::readYaml("calm.yaml", "packs:\n  - policy/a.yaml\n  - policy/b.yaml\nmax: 3\n");
  REQUIRE(read);
  const auto& root = read.value();
  REQUIRE(root.items.size() == 2);
  CHECK(root.items[0].key == "packs");
  CHECK(root.items[0].isTexts());
  CHECK(root.items[0].texts() == std::vector<std::string>{"policy/a.yaml", "policy/b.yaml"});
  CHECK(root.items[0].items[1].line == 3);
  CHECK(root.items[1].text == "3");
  CHECK(root.items[1].line == 4);
  CHECK_FALSE(root.items[1].isText());
  const auto twice = calm::packs::readYaml("calm.yaml", "a: b\na: c\n");
  REQUIRE_FALSE(twice);
  CHECK(twice.error().line == 2);
}
