#include "driver/depfile.h"

#include <catch2/catch.hpp>
#include <string>

#include "driver/recorded_files.h"
#include "unit/driver/memory_files.h"

using namespace calm;

TEST_CASE("depfile: one rule for each output, and a target of its own for each source but the roots") {
  const auto text =
      driver::renderDepfile({{{"out/a/calm-manifest.json"}, {"a.calm", "b c.calm"}}, {{}, {"d.calm"}}}, {"a.calm"});
  REQUIRE(text);
  CHECK(text.value() == "out/a/calm-manifest.json: \\\n  a.calm \\\n  b\\ c.calm\n\nb\\ c.calm:\n");
}

TEST_CASE("depfile: what both tools can be told of is escaped, the rest refused") {
  CHECK(driver::renderDepfile({{{"t"}, {"a$b#c:d"}}}, {"a$b#c:d"}).value() == "t: \\\n  a$$b\\#c\\:d\n");
  for (const std::string path : {"a;b", "a\nb", "a\"b", "a|b", "a*b", "a%b", "a\\b", "a ", "a:"}) {
    CHECK_FALSE(driver::renderDepfile({{{"t"}, {path}}}, {}));
    CHECK_FALSE(driver::renderDepfile({{{path}, {"s"}}}, {}));
  }
}

TEST_CASE("files that were looked for and are there are recorded, whether they can be read or not") {
  driver::MemoryFiles disk({{"/p/a", "text"}, {"/p/large", "larger than that"}, {"/p/asked", ""}, {"/p/never", ""}});
  driver::RecordedFiles files(disk);
  CHECK(files.read("/p/a", "/p", 8));
  CHECK_FALSE(files.read("/p/large", "/p", 8));
  CHECK_FALSE(files.read("/p/missing", "/p", 8));
  CHECK(files.isFile("/p/asked"));
  CHECK_FALSE(files.isFile("/p/nothing"));
  CHECK(files.seen() == std::set<std::string>{"/p/a", "/p/large", "/p/asked"});
}
