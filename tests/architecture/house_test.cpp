// The checks of the house must be able to fail: each is shown a breach.

#include "house.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

namespace fs = std::filesystem;
using namespace calm::architecture;

namespace {

constexpr const char* document =
    "# A house\n"
    "```arrows\nsupport ->\nsyntax -> support\npacks -> syntax support\ncli -> packs\n```\n"
    "```headers\nfmt/ * (any-header)\nantlr4-runtime.h syntax/antlr\nvalijson/ packs (one-file)\n```\n"
    "```tables\nsyntax/words.cpp\n```\n";

/// A small house in a temporary folder.
class Site {
 public:
  Site() : root_(fs::temp_directory_path() / ("calm-house-" + std::to_string(getpid()))) { fs::remove_all(root_); }
  ~Site() { fs::remove_all(root_); }
  Site(const Site&) = delete;
  Site& operator=(const Site&) = delete;

  void put(const std::string& path, const std::string& text) const {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << text;
  }
  fs::path compiler() const { return root_ / "compiler"; }
  const fs::path& root() const { return root_; }
  std::vector<SourceFile> sources() const { return readSources(compiler()); }

 private:
  fs::path root_;
};

const Rules rules = readRules(document);

}  // namespace

TEST_CASE("an arrow that is not listed is found, with its place") {
  Site site;
  site.put("compiler/syntax/parse.cpp",
           "#pragma once\n#include \"support/result.h\"\n  # include \"packs/catalog.h\"\n");
  CHECK(wrongArrows(rules, site.sources()) ==
        std::vector<std::string>{"compiler/syntax/parse.cpp:3: syntax -> packs is no allowed arrow"});
}

TEST_CASE("a floor or an include path that nobody knows is found") {
  Site site;
  site.put("compiler/attic/box.h", "");
  site.put("compiler/syntax/parse.cpp", "#include \"parse.h\"\n");
  CHECK(wrongArrows(rules, site.sources()).size() == 2);
}

TEST_CASE("a header of others outside its room is found, also in quotes") {
  Site site;
  site.put("compiler/syntax/antlr/reader.cpp", "#include <antlr4-runtime.h>\n#include <vector>\n");
  CHECK(leakedHeaders(rules, site.sources()).empty());
  site.put("compiler/syntax/parse.cpp", "#include \"antlr4-runtime.h\"\n");
  site.put("compiler/support/table.h", "#include <boost/any.hpp>\n");
  CHECK(leakedHeaders(rules, site.sources()).size() == 2);
}

TEST_CASE("a library for one file in two files is found") {
  Site site;
  site.put("compiler/packs/schema.cpp", "#include <valijson/schema.hpp>\n#include <valijson/validator.hpp>\n");
  CHECK(leakedHeaders(rules, site.sources()).empty());
  site.put("compiler/packs/other.cpp", "#include <valijson/schema.hpp>\n");
  CHECK(leakedHeaders(rules, site.sources()).size() == 1);
}

TEST_CASE("a type of others that crosses a library through two headers is found") {
  Site site;
  site.put("compiler/packs/schema.h", "#include <fmt/format.h>\n#include \"packs/inner.h\"\n");
  site.put("compiler/packs/inner.h", "");
  site.put("compiler/cli/main.cpp", "#include \"packs/schema.h\"\n");
  CHECK(crossingTypes(rules, site.sources()).empty());
  site.put("compiler/packs/inner.h", "#include <valijson/schema.hpp>\n");
  CHECK(crossingTypes(rules, site.sources()) ==
        std::vector<std::string>{
            "compiler/cli/main.cpp:1: packs/schema.h brings <valijson/schema.hpp> across a library"});
}

TEST_CASE("a long file is found, a long table is not") {
  Site site;
  site.put("compiler/syntax/words.cpp", std::string(501, '\n'));
  site.put("compiler/syntax/words.def", std::string(501, '\n'));
  site.put("compiler/syntax/parse.cpp", std::string(500, '\n'));
  CHECK(longFiles(rules, site.sources()).empty());
  site.put("compiler/syntax/parse.cpp", std::string(501, '\n'));
  CHECK(longFiles(rules, site.sources()).size() == 1);
}

TEST_CASE("a name that says nothing is found") {
  Site site;
  site.put("compiler/syntax/commonplace.h", "");
  CHECK(emptyNames(site.root()).empty());
  site.put("compiler/syntax/string_utils.h", "");
  site.put("tests/misc/a.cpp", "");
  CHECK(emptyNames(site.root()).size() == 2);
}

TEST_CASE("a target that links more or less than the arrows is found") {
  Site site;
  site.put("compiler/packs/CMakeLists.txt", "calm_floor(packs USES syntax support\n  PRIVATE yaml)\n");
  site.put("compiler/support/CMakeLists.txt", "calm_floor(support)\n");
  CHECK(wrongLinks(rules, site.compiler()).empty());
  site.put("compiler/packs/CMakeLists.txt", "calm_floor(packs USES syntax PRIVATE yaml)\n");
  CHECK(wrongLinks(rules, site.compiler()).size() == 1);
}
