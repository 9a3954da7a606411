#include "driver/ignore_rules.h"

#include <catch2/catch.hpp>
#include <string>

using namespace calm::driver;

TEST_CASE("patterns: stars, question marks, classes") {
  CHECK(fitsPattern("a.calm", "*.calm"));
  CHECK_FALSE(fitsPattern("a/b.calm", "*.calm"));
  CHECK(fitsPattern("a/b/c.calm", "a/**/c.calm"));
  CHECK(fitsPattern("a/c.calm", "a/**/c.calm"));
  CHECK(fitsPattern("a/b/c", "a/**"));
  CHECK(fitsPattern("x/y/b.calm", "**/b.calm"));
  CHECK(fitsPattern("b.calm", "**/b.calm"));
  CHECK(fitsPattern("abc", "a?c"));
  CHECK_FALSE(fitsPattern("a/c", "a?c"));
  CHECK(fitsPattern("a5", "a[0-9]"));
  CHECK_FALSE(fitsPattern("ax", "a[0-9]"));
  CHECK(fitsPattern("ax", "a[!0-9]"));
  CHECK(fitsPattern("a*", "a\\*"));
  CHECK_FALSE(fitsPattern("ab", "a\\*"));
}

TEST_CASE("patterns: a hostile one takes no time to speak of") {
  CHECK_FALSE(fitsPattern(std::string(2000, 'a'), std::string("*a*a*a*a*a*a*a*a*a*a*a*a") + "b"));
}

TEST_CASE("ignore files: the last line that fits decides, from its folder on") {
  IgnoreRules rules;
  rules.add("/p", "# comment\n\n*.tmp.calm\n/only-here.calm\nbuild/\ndrafts/*.calm\n!drafts/keep.calm\r\n");
  CHECK(rules.ignores("/p/x/a.tmp.calm", false));
  CHECK(rules.ignores("/p/only-here.calm", false));
  CHECK_FALSE(rules.ignores("/p/x/only-here.calm", false));
  CHECK(rules.ignores("/p/x/build", true));
  CHECK_FALSE(rules.ignores("/p/x/build", false));
  CHECK(rules.ignores("/p/drafts/a.calm", false));
  CHECK_FALSE(rules.ignores("/p/drafts/keep.calm", false));
  CHECK_FALSE(rules.ignores("/q/a.tmp.calm", false));
}
