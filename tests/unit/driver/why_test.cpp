#include "driver/why.h"

#include <catch2/catch.hpp>

#include "driver/output.h"
#include "scratch_for_output_test.h"

using namespace calm::driver;
using namespace calm::driver::test;

namespace {

const std::string map = R"({
  "calm": 1,
  "artefacts": {
    "landscape.json": {
      "/calm": "compiler",
      "/tenants/0/id": "0:2:1",
      "/tenants/0/namespace": "pack:crm for 0:2:1",
      "/tenants/0/a~1b": "0:4:9"
    },
    "destinations/a/X.json": {
      "/URL": "R-1(url) for 0:9:3 from 1:6:21,0:3:4"
    },
    "x.properties": { "/a~1b c": "0:4:9", "/k": "0:4:9" },
    "x.yaml": { "/list/0/key": "0:4:9", "/list/1/size": "compiler" },
    "x.tf": { "L2": "0:4:9" }
  },
  "sources": ["main.calm", "shared/alm.calm"],
  "rules": { "R-1": { "page": "sap-x", "section": "Create", "step": "4.4", "basis": "stated", "says": "it ends so" } },
  "packs": { "crm": { "name": "SAP CRM", "page": "sap-crm-1" } }
})";

/// A build in a folder `out` of its own.
class Built {
 public:
  Built() {
    const auto output =
        outputOf({{"landscape.json", R"({"calm":1,"tenants":[{"id":"a","namespace":"n","a/b":true}]})"},
                  {"destinations/a/X.json", R"({"URL":"https://x/"})"},
                  {"x.properties", "#k=1\n a/b\\ c : K\\u00F6ln\\uD83D\\uDE00 \\\n   two\nk=\\tx\\=\xE9\n"},
                  {"x.yaml", "# x\nlist:\n  - key: \"a: b\"\n  - size: 7\n"},
                  {"x.tf", "# one\n# two\n"},
                  {"runbook/a.md", "#"},
                  {"calm-map.json", map}});
    REQUIRE(writeOutput(folder(), output));
  }

  std::string folder() const { return scratch_ / "out"; }
  std::string ask(const std::string& question) const {
    DiskFiles disk;
    const auto answer = why(disk, scratch_.path().string(), question);
    return answer ? answer.value() : answer.error().path + ": " + answer.error().reason;
  }

 private:
  ScratchFolder scratch_;
};

}  // namespace

TEST_CASE("why: a derived value names its rule, the page, what caused it and what it was derived from") {
  const Built built;
  CHECK(built.ask("out/destinations/a/X.json#/URL") == R"(destinations/a/X.json#/URL
  "https://x/"
  derived by R-1 (stated): it ends so
    page   sap-x, section Create, step 4.4
    field  url
    for    main.calm:9:3
    from   shared/alm.calm:6:21
    from   main.calm:3:4
)");
}

TEST_CASE("why: a written value, a constant and a fact of a pack") {
  const Built built;
  CHECK(built.ask("out/landscape.json#/tenants/0/id") ==
        "landscape.json#/tenants/0/id\n  \"a\"\n  written at main.calm:2:1\n");
  CHECK(built.ask("out/landscape.json#/tenants/0/a~1b") ==
        "landscape.json#/tenants/0/a~1b\n  true\n  written at main.calm:4:9\n");
  CHECK(built.ask("out/landscape.json#/calm") == "landscape.json#/calm\n  1\n  a constant of the format\n");
  CHECK(built.ask("out/landscape.json#/tenants/0/namespace") ==
        "landscape.json#/tenants/0/namespace\n  \"n\"\n  a fact of the product crm\n    page   sap-crm-1\n"
        "    for    main.calm:2:1\n");
}

TEST_CASE("why: an object is answered for each value inside, and for nothing beside it") {
  const Built built;
  const std::string answer = built.ask("out/landscape.json#/tenants/0");
  CHECK(answer.find("#/tenants/0/id") != answer.npos);
  CHECK(answer.find("#/tenants/0/a~1b") != answer.npos);
  CHECK(answer.find("#/calm") == answer.npos);
  CHECK(built.ask("out/landscape.json#/tenants/0/i") == "out/landscape.json: has no value at `/tenants/0/i`");
}

TEST_CASE("why: properties, YAML, and a line of a file without structure") {
  const Built built;
  const std::string written = "\n  written at main.calm:4:9\n";
  const std::string blank = "x.properties#/a~1b c\n  \"Köln😀 two\"" + written;
  CHECK(built.ask("out/x.properties#a/b c") == blank);
  CHECK(built.ask("out/x.properties#/a~1b c") == blank);
  CHECK(built.ask("out/x.properties#k") == "x.properties#/k\n  \"\\tx=é\"" + written);
  CHECK(built.ask("out/x.properties#") == blank + "\n" + built.ask("out/x.properties#k"));
  CHECK(built.ask("out/x.yaml#/list/0/key") == "x.yaml#/list/0/key\n  \"a: b\"" + written);
  CHECK(built.ask("out/x.yaml#/list/1") == "x.yaml#/list/1/size\n  7\n  a constant of the format\n");
  CHECK(built.ask("out/x.tf#L2") == "x.tf#L2\n  # two" + written);
  CHECK(built.ask("out/x.tf#L1") == "out/x.tf: has no value at `L1`");
  CHECK(built.ask("out/runbook/a.md#L1") == "out/runbook/a.md: holds no values that the map beside it names");
}

TEST_CASE("why: a file that was changed by hand is said to be") {
  const Built built;
  put(built.folder() + "/destinations/a/X.json", R"({"URL":"https://y/"})");
  const std::string answer = built.ask("out/destinations/a/X.json#/URL");
  CHECK(answer.find("https://y/") != answer.npos);
  CHECK(answer.find("note: destinations/a/X.json was changed after it was built") != answer.npos);
}

TEST_CASE("why: what can not be answered is one line") {
  const Built built;
  CHECK(built.ask("out/landscape.json").find("names no value") != std::string::npos);
  CHECK(built.ask("#/calm").find("names no value") != std::string::npos);
  CHECK(built.ask("out/none.json#/a") == "out/none.json: no such file");
  CHECK(built.ask("elsewhere.json#/a") == "elsewhere.json: no such file");
  CHECK(built.ask("out/runbook/a.md#/a") == "out/runbook/a.md: holds no values that the map beside it names");
  CHECK(built.ask("out/calm-map.json#/calm") == "out/calm-map.json: holds no values that the map beside it names");
  put(built.folder() + "/calm-map.json", "{");
  CHECK(built.ask("out/landscape.json#/calm") == "calm-map.json: is no JSON");
}
