#include "driver/ignore_rules.h"

#include <catch2/catch.hpp>
#include <string>

using namespace calm::driver;

namespace {

bool fits(std::string_view path, std::string_view pattern) { return PatternMatcher().fits(path, pattern); }

/// Whether the lines of an ignore file in /p leave the path out.
bool leavesOut(std::string_view lines, std::string_view path, bool isFolder = false) {
  IgnoreRules rules("/p");
  rules.add(lines);
  PatternMatcher matcher;
  return rules.ignores(path, isFolder, matcher).value_or(false);
}

}  // namespace

TEST_CASE("patterns: a star and a question mark take no slash") {
  CHECK(fits("a.calm", "*.calm"));
  CHECK_FALSE(fits("a/b.calm", "*.calm"));
  CHECK(fits("abc", "a*c"));
  CHECK(fits("ac", "a*c"));
  CHECK(fits("abcbc", "a*c"));
  CHECK_FALSE(fits("abcb", "a*c"));
  CHECK(fits("abc", "a?c"));
  CHECK_FALSE(fits("a/c", "a?c"));
  CHECK_FALSE(fits("ac", "a?c"));
  CHECK(fits("a/b", "*/*"));
  CHECK_FALSE(fits("a", "*/*"));
}

TEST_CASE("patterns: two stars stand for folders where they are a part of their own") {
  CHECK(fits("a/b/c.calm", "a/**/c.calm"));
  CHECK(fits("a/c.calm", "a/**/c.calm"));
  CHECK(fits("a/b/b/c", "a/**/b/c"));
  CHECK_FALSE(fits("a/xc.calm", "a/**/c.calm"));
  CHECK(fits("a/b/c", "a/**"));
  CHECK_FALSE(fits("a", "a/**"));
  CHECK(fits("x/y/b.calm", "**/b.calm"));
  CHECK(fits("b.calm", "**/b.calm"));
  CHECK_FALSE(fits("x/y/ab.calm", "**/b.calm"));
  CHECK(fits("x/a/y/b/z", "**/a/**/b/**"));
  CHECK(fits("a/b/c", "**"));
  CHECK(fits("axxb", "a**b"));
  CHECK_FALSE(fits("a/b", "a**b"));
}

TEST_CASE("patterns: classes") {
  CHECK(fits("a5", "a[0-9]"));
  CHECK_FALSE(fits("ax", "a[0-9]"));
  CHECK(fits("ax", "a[!0-9]"));
  CHECK(fits("ax", "a[^0-9]"));
  CHECK(fits("a]", "a[]]"));
  CHECK(fits("a-", "a[x-]"));
  CHECK(fits("a]", "a[\\]]"));
  CHECK(fits("aX", "a[[:upper:]]"));
  CHECK_FALSE(fits("ax", "a[[:upper:]]"));
  CHECK(fits("a_", "a[[:upper:]_]"));
  CHECK_FALSE(fits("ax", "a[[:none:]]"));
  CHECK_FALSE(fits("a[x", "a[x"));
  CHECK_FALSE(fits("a/b", "a[/]b"));
}

TEST_CASE("patterns: a backslash takes what follows as it is") {
  CHECK(fits("a*", "a\\*"));
  CHECK_FALSE(fits("ab", "a\\*"));
  CHECK(fits("a[x]", "a\\[x]"));
  CHECK_FALSE(fits("a\\", "a\\"));
}

TEST_CASE("patterns: a hostile one costs what its length says, and is counted") {
  PatternMatcher matcher;
  CHECK_FALSE(matcher.fits(std::string(2000, 'a'), "*a*a*a*a*a*a*a*a*a*a*a*ab"));
  std::string stars;
  for (int at = 0; at < 200; ++at) stars += "**/a/";
  std::string path;
  for (int at = 0; at < 400; ++at) path += "a/";
  CHECK_FALSE(matcher.fits(path + "b", stars + "c"));
  CHECK(matcher.steps() < 1'000'000);
  const std::uint64_t before = matcher.steps();
  CHECK_FALSE(matcher.fits("a", "[" + std::string(1'000'000, 'b') + "]"));
  CHECK(matcher.steps() - before > 100'000);
}

TEST_CASE("ignore files: the last line that fits decides, from its folder on") {
  const std::string lines = "# comment\n\n*.tmp.calm\n/only-here.calm\nbuild/\ndrafts/*.calm\n!drafts/keep.calm\r\n";
  CHECK(leavesOut(lines, "/p/x/a.tmp.calm"));
  CHECK(leavesOut(lines, "/p/only-here.calm"));
  CHECK_FALSE(leavesOut(lines, "/p/x/only-here.calm"));
  CHECK(leavesOut(lines, "/p/x/build", true));
  CHECK_FALSE(leavesOut(lines, "/p/x/build"));
  CHECK(leavesOut(lines, "/p/drafts/a.calm"));
  CHECK_FALSE(leavesOut(lines, "/p/x/drafts/a.calm"));
  CHECK_FALSE(leavesOut(lines, "/p/drafts/keep.calm"));
  CHECK_FALSE(leavesOut(lines, "/q/a.tmp.calm"));
  CHECK_FALSE(leavesOut("*\n", "/p"));
}

TEST_CASE("ignore files: blanks, comments and marks at the ends of a line") {
  CHECK(leavesOut("a.calm   \n", "/p/a.calm"));
  CHECK(leavesOut("a\\ \n", "/p/a "));
  CHECK(leavesOut("a\\   \n", "/p/a "));
  CHECK_FALSE(leavesOut("a\\\\ \n", "/p/a "));
  CHECK(leavesOut("\\#a\n", "/p/#a"));
  CHECK(leavesOut("\\!a\n", "/p/!a"));
  CHECK_FALSE(leavesOut("/\n!\n!/\n", "/p/a"));
  CHECK(
      leavesOut("\xEF\xBB\xBF"
                "a\n",
                "/p/a"));
  CHECK(leavesOut("a", "/p/a"));
}

TEST_CASE("ignore files: the deepest one that says something decides") {
  const auto chain = [](std::shared_ptr<const IgnoreChain> above, std::string folder, std::string_view lines) {
    IgnoreRules rules(std::move(folder));
    rules.add(lines);
    return std::make_shared<const IgnoreChain>(IgnoreChain{std::move(above), std::move(rules)});
  };
  const auto top = chain(nullptr, "/p", "*.gen.calm\n!b.gen.calm\n");
  const auto inner = chain(top, "/p/x", "!a.gen.calm\nb.gen.calm\n");
  PatternMatcher matcher;
  CHECK(IgnoreChain::ignores(top, "/p/a.gen.calm", false, matcher) == true);
  CHECK(IgnoreChain::ignores(inner, "/p/x/a.gen.calm", false, matcher) == false);
  CHECK(IgnoreChain::ignores(inner, "/p/x/b.gen.calm", false, matcher) == true);
  CHECK(IgnoreChain::ignores(inner, "/p/x/c.gen.calm", false, matcher) == true);
  CHECK_FALSE(IgnoreChain::ignores(inner, "/p/x/c.calm", false, matcher).has_value());
}
