#include "driver/unified_diff.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>
#include <string>

#include "scratch_for_output_test.h"

using calm::driver::unifiedDiff;

namespace {

std::string numbered(int from, int to) {
  std::string text;
  for (int line = from; line <= to; ++line) text += std::to_string(line) + "\n";
  return text;
}

}  // namespace

TEST_CASE("diff: a change with three lines around it") {
  std::string after = numbered(1, 20);
  after.replace(after.find("10\n"), 3, "ten\n");
  CHECK(unifiedDiff("a.calm", numbered(1, 20), after) ==
        "--- a.calm\n+++ a.calm\n@@ -7,7 +7,7 @@\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n");
}

TEST_CASE("diff: changes far apart are two hunks, near ones are one") {
  std::string after = numbered(1, 30);
  after.replace(after.find("3\n"), 2, "three\n");
  after.replace(after.find("27\n"), 3, "");
  CHECK(unifiedDiff("a", numbered(1, 30), after) ==
        "--- a\n+++ a\n@@ -1,6 +1,6 @@\n 1\n 2\n-3\n+three\n 4\n 5\n 6\n@@ -24,7 +24,6 @@\n 24\n 25\n 26\n-27\n 28\n "
        "29\n 30\n");
  std::string near = numbered(1, 9);
  near.replace(near.find("2\n"), 2, "");
  near.replace(near.find("8\n"), 2, "");
  CHECK(unifiedDiff("a", numbered(1, 9), near) ==
        "--- a\n+++ a\n@@ -1,9 +1,7 @@\n 1\n-2\n 3\n 4\n 5\n 6\n 7\n-8\n 9\n");
}

TEST_CASE("diff: nothing, everything, and a last line without its end") {
  CHECK(unifiedDiff("a", "x\n", "x\n").empty());
  CHECK(unifiedDiff("a", "", "x\n") == "--- a\n+++ a\n@@ -0,0 +1 @@\n+x\n");
  CHECK(unifiedDiff("a", "x\n", "") == "--- a\n+++ a\n@@ -1 +0,0 @@\n-x\n");
  CHECK(unifiedDiff("a", "x", "x\n") == "--- a\n+++ a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n");
}

TEST_CASE("diff: patch makes the new text of the old one, also where lines were shuffled") {
  if (std::system("command -v patch >/dev/null") != 0) {
    WARN("there is no patch here: left out");
    return;
  }
  const calm::driver::test::ScratchFolder scratch;
  std::mt19937 random(7);
  for (int round = 0; round < 30; ++round) {
    std::string before;
    std::string after;
    for (int line = 0; line < 60; ++line) {
      const std::string text = std::to_string(random() % 12) + "\n";
      if (random() % 6 != 0) before += text;
      if (random() % 6 != 0) after += text;
    }
    calm::driver::test::put(scratch / "a", before);
    calm::driver::test::put(scratch / "p", unifiedDiff("a", before, after));
    const std::string command = "cd " + scratch.path().string() + " && { [ ! -s p ] || patch -s -p0 <p; }";
    REQUIRE(std::system(command.c_str()) == 0);
    CHECK(calm::driver::test::snapshot(scratch.path()).at("a") == after);
  }
}
