// The harness must be able to fail: a stand-in for calmc, a shell script, makes it.

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "annotate.h"
#include "case.h"
#include "files.h"

namespace fs = std::filesystem;
using namespace calm::golden;

namespace {

/// A folder of cases and a script in the place of calmc, gone at the end of the test.
class Stage {
 public:
  explicit Stage(const std::string& script)
      : root_(fs::temp_directory_path() / ("calm-stage-" + std::to_string(getpid()))) {
    fs::remove_all(root_);
    writeFile(root_ / "calmc", "#!/bin/sh\n" + script);
    fs::permissions(root_ / "calmc", fs::perms::owner_all);
    fs::create_directories(root_ / "scratch");
    fs::create_directories(root_ / "cases");
  }
  ~Stage() { fs::remove_all(root_); }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  void put(const std::string& path, const std::string& text) const { writeFile(root_ / "cases" / path, text); }
  std::string get(const std::string& path) const { return readFile(root_ / "cases" / path); }

  Outcome run() const { return runWith({root_ / "calmc", root_ / "scratch", false}); }
  Outcome update() const { return runWith({root_ / "calmc", root_ / "scratch", true}); }

 private:
  Outcome runWith(const Setting& setting) const {
    std::vector<Case> cases = findCases(root_ / "cases");
    REQUIRE(cases.size() == 1);
    return runCase(cases.front(), setting);
  }
  fs::path root_;
};

constexpr const char* oneError = "echo 'input.calm:2:3: error: `b` is no kind [CALM2001]'; exit 1\n";

std::string only(const Outcome& outcome) {
  REQUIRE(outcome.failures.size() == 1);
  return outcome.failures.front();
}

}  // namespace

TEST_CASE("findings are written below their lines") {
  CHECK(annotate("input.calm", "a\nb {}\nc",
                 "input.calm:2:3: error: no [x] here [CALM2001]\n"
                 "input.calm:2:1: warning: unused: b [CALM2002]\n"
                 "input.calm:4:1: error: missing [CALM1003]\n"
                 "other.calm:1:1: note: see here [CALM2001]\n") ==
        "a\nb {}\n//~ 3 error[CALM2001] no [x] here\n//~ 1 warning[CALM2002] unused: b\nc\n"
        "//~ 4:1 error[CALM1003] missing\n//@ other.calm:1:1: note: see here [CALM2001]\n");
}

TEST_CASE("a case that fits passes") {
  Stage stage(oneError);
  stage.put("bad/one/input.calm", "a\nb\n");
  stage.put("bad/one/expected.diagnostics", "a\nb\n//~ 3 error[CALM2001] `b` is no kind\n");
  CHECK(stage.run().failures.empty());
}

TEST_CASE("another finding fails, and an update writes it down") {
  Stage stage(oneError);
  stage.put("bad/one/input.calm", "a\nb\n");
  stage.put("bad/one/expected.diagnostics", "");
  CHECK_THAT(only(stage.run()), Catch::Contains("expected.diagnostics differs") && Catch::Contains("+ //~ 3 error"));
  CHECK(stage.update().rewritten.size() == 1);
  CHECK(stage.run().failures.empty());
}

TEST_CASE("errors belong below bad/ only") {
  Stage stage(oneError);
  stage.put("good/one/input.calm", "a\nb\n");
  stage.put("good/one/expected.diagnostics", "a\nb\n//~ 3 error[CALM2001] `b` is no kind\n");
  CHECK_THAT(only(stage.run()), Catch::Contains("exit code 1 instead of 0"));
}

TEST_CASE("below bad/ an error is due") {
  Stage stage("exit 1\n");
  stage.put("bad/one/input.calm", "a\n");
  stage.put("bad/one/expected.diagnostics", "a\n");
  CHECK_THAT(only(stage.run()), Catch::Contains("has no error"));
}

TEST_CASE("the file `exit` says another code") {
  Stage stage("echo 'calmc: not readable' >&2; exit 2\n");
  stage.put("one/input.calm", "a\n");
  stage.put("one/exit", "2\n");
  stage.put("one/expected.stderr", "calmc: not readable\n");
  CHECK(stage.run().failures.empty());
}

TEST_CASE("a signal, a report of a sanitizer and exit code 3 always fail") {
  const char* script =
      GENERATE("kill -SEGV $$\n", "echo 'x.cpp:1:2: runtime error: overflow' >&2; exit 1\n", "exit 3\n");
  Stage stage(script);
  stage.put("bad/one/input.calm", "a\n");
  stage.put("bad/one/exit", "1\n");
  stage.put("bad/one/expected.diagnostics", "a\n");
  CHECK_THAT(only(stage.run()), Catch::Contains("calmc check --format concise input.calm: "));
  CHECK(stage.update().failures.size() == 1);
}

TEST_CASE("a case without a facet fails, as does a facet that nobody compares") {
  Stage stage("exit 0\n");
  stage.put("one/input.calm", "a\n");
  CHECK_THAT(only(stage.run()), Catch::Contains("has no facet"));
  stage.put("one/expected.diagnostics", "a\n");
  stage.put("one/expected.diagnostic", "a\n");
  CHECK_THAT(only(stage.run()), Catch::Contains("`expected.diagnostic` is no facet"));
}

TEST_CASE("a build is compared in both directions") {
  Stage stage(
      "[ $1 = build ] || exit 0\nmkdir -p $4/d\nprintf new > $4/d/new\nprintf x > $4/same\nprintf y > $4/other\n");
  stage.put("one/input.calm", "a\n");
  stage.put("one/expected/same", "x");
  stage.put("one/expected/other", "x");
  stage.put("one/expected/lost", "x");
  Outcome outcome = stage.run();
  REQUIRE(outcome.failures.size() == 3);
  CHECK_THAT(outcome.failures[0], Catch::Contains("expected/lost is not written"));
  CHECK_THAT(outcome.failures[1], Catch::Contains("expected/other differs"));
  CHECK_THAT(outcome.failures[2], Catch::Contains("d/new is written but not expected"));
  CHECK(stage.update().failures.empty());
  CHECK(stage.get("one/expected/d/new") == "new");
  CHECK(stage.run().failures.empty());
}

TEST_CASE("formatting is compared, and has to come to rest") {
  Stage stage(
      "[ $1 = fmt ] || exit 0\n[ -e done ] && echo '1 file left unchanged' >&2\necho y > input.calm; touch done\n");
  stage.put("one/input.calm", "x\n");
  stage.put("one/expected.formatted.calm", "z\n");
  CHECK_THAT(only(stage.run()), Catch::Contains("expected.formatted.calm differs") && Catch::Contains("+ y"));
  CHECK(stage.update().rewritten == std::vector<std::string>{"expected.formatted.calm"});
  CHECK(stage.run().failures.empty());
  CHECK(stage.get("one/input.calm") == "x\n");
  // Formatting alone asks nobody whether the input is right.
  stage.put("one/expected.diagnostics", "x\n//~ 1 note[X] unseen\n");
  CHECK_THAT(only(stage.run()), Catch::Contains("expected.diagnostics differs"));

  Stage restless("[ $1 = fmt ] || exit 0\necho '1 file reformatted' >&2\n");
  restless.put("one/input.calm", "x\n");
  restless.put("one/expected.formatted.calm", "x\n");
  CHECK_THAT(only(restless.run()), Catch::Contains("formatting twice is not formatting once"));
}

TEST_CASE("arguments of a case are passed on") {
  Stage stage("[ $5 = --keys=absent ] && [ \"$6\" = 'two words' ] && echo input.calm:1:1: note: seen [X]\nexit 0\n");
  stage.put("one/input.calm", "a\n");
  stage.put("one/args", "--keys=absent\ntwo words\n");
  stage.put("one/expected.diagnostics", "a\n//~ 1 note[X] seen\n");
  CHECK(stage.run().failures.empty());
}
