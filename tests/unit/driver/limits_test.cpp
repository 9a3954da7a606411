#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "unit/driver/compilation_run.h"

using namespace calm;
using driver::Run;

namespace {

using Lines = std::vector<std::string>;

/// What is found in one file with this text.
Lines foundIn(std::string text) {
  Run run;
  run.files.texts = {{"/p/a.calm", std::move(text)}};
  return run.check({"a.calm"});
}

std::string times(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t at = 0; at < count; ++at) all += text;
  return all;
}

const Lines none;

}  // namespace

TEST_CASE("a file has 4 MiB") {
  CHECK(foundIn(std::string(4u << 20, ' ')) == none);
  CHECK(foundIn(std::string((4u << 20) + 1, ' ')) == Lines{"a.calm:1 CALM9001"});
}

TEST_CASE("a project has 64 MiB and 10,000 files, unless the command line says more") {
  CHECK(driver::LoadLimits{}.projectBytes == 64u << 20);
  CHECK(driver::LoadLimits{}.files == 10'000);

  const auto imported = [](std::uint64_t bytes, std::size_t files) {
    Run run;
    run.files.texts = {
        {"/p/a.calm", "import \"b.calm\"\nimport \"c.calm\"\n"}, {"/p/b.calm", "// b"}, {"/p/c.calm", "// c"}};
    run.settings.limits.projectBytes = bytes;
    run.settings.limits.files = files;
    return run.check({"a.calm"});
  };
  CHECK(imported(40, 3) == none);
  CHECK(imported(39, 3) == Lines{"a.calm:2 CALM9001"});
  CHECK(imported(40, 2) == Lines{"a.calm:2 CALM9001"});
  CHECK(imported(40, 1) == Lines{"a.calm:1 CALM9001"});

  const auto named = [](std::uint64_t bytes, std::size_t files) {
    Run run;
    run.files.texts = {{"/p/a.calm", "// a"}, {"/p/b.calm", "// b"}, {"/p/c.calm", "// c"}};
    run.settings.limits.projectBytes = bytes;
    run.settings.limits.files = files;
    return run.check({"a.calm", "b.calm", "c.calm"});
  };
  CHECK(named(12, 3) == none);
  CHECK(named(11, 3) == Lines{"c.calm:1 CALM9001"});
  CHECK(named(12, 1) == Lines{"b.calm:1 CALM9001"});
}

TEST_CASE("brackets are nested 128 deep") {
  const auto nested = [](std::size_t depth) { return "let a = " + times("[", depth) + times("]", depth) + "\n"; };
  CHECK(foundIn(nested(128)) == none);
  CHECK(foundIn(nested(129)) == Lines{"a.calm:1 CALM1010"});
  CHECK(foundIn("let m = 1\nlet a = m" + times(".x", 129) + "\n") == Lines{"a.calm:2 CALM1010"});
}

TEST_CASE("a name has 255 characters") {
  const auto named = [](std::size_t length) { return "let " + std::string(length, 'a') + " = 1\n"; };
  CHECK(foundIn(named(255)) == none);
  CHECK(foundIn(named(256)) == Lines{"a.calm:1 CALM9005"});
}

TEST_CASE("a text has 64 KiB, written or joined") {
  const auto written = [](std::size_t length) { return "let a = \"" + std::string(length, 'a') + "\"\n"; };
  CHECK(foundIn(written(64u << 10)) == none);
  CHECK(foundIn(written((64u << 10) + 1)) == Lines{"a.calm:1 CALM9005"});
  const auto joined = [&](std::size_t length) { return written(length) + "let b = \"${a}${a}\"\n"; };
  CHECK(foundIn(joined(32u << 10)) == none);
  CHECK(foundIn(joined((32u << 10) + 1)) == Lines{"a.calm:2 CALM9005"});
}

TEST_CASE("of a file 1,000 mistakes in the text are kept, the others counted") {
  const auto broken = [](std::size_t count) {
    Run run;
    run.files.texts = {{"/p/a.calm", times("let a = \x01\n", count)}};
    const std::size_t found = run.check({"a.calm"}).size();
    return std::pair(found, run.omitted);
  };
  CHECK(broken(1000) == std::pair<std::size_t, std::size_t>(1000, 0));
  CHECK(broken(1001) == std::pair<std::size_t, std::size_t>(1000, 1));
}
