#include "driver/paths.h"

#include <catch2/catch.hpp>

using namespace calm::driver;

TEST_CASE("absolute: dots and doubled slashes go") {
  CHECK(absolute("/a/b", "c") == "/a/b/c");
  CHECK(absolute("/a/b", "../c//./d/") == "/a/c/d");
  CHECK(absolute("/a/b", "/x/../y") == "/y");
  CHECK(absolute("/", "..") == "/");
}

TEST_CASE("relative: from folder to path") {
  CHECK(relative("/a/b/c", "/a/b") == "c");
  CHECK(relative("/a/b", "/a/b") == ".");
  CHECK(relative("/a/x/y", "/a/b/c") == "../../x/y");
  CHECK(relative("/x", "/") == "x");
}

TEST_CASE("liesUnder: by whole parts") {
  CHECK(liesUnder("/a/b", "/a"));
  CHECK(liesUnder("/a", "/a"));
  CHECK(liesUnder("/a", "/"));
  CHECK_FALSE(liesUnder("/ab", "/a"));
}

TEST_CASE("resolve: what a file may name") {
  const auto named = [](std::string_view written) { return resolve(written, "/p/sub/main.calm", "/p"); };
  CHECK(named("x.calm").absolute == "/p/sub/x.calm");
  CHECK(named("./a/../x.calm").absolute == "/p/sub/x.calm");
  CHECK(named("../x.calm").absolute == "/p/x.calm");
  CHECK(named("").fault == PathFault::Empty);
  for (const char* written : {"/etc/passwd", "a\\b.calm", "C:\\x.calm", "C:/x.calm", "//host/x"}) {
    INFO(written);
    CHECK(named(written).fault == PathFault::NotRelative);
  }
  for (const char* written : {"../../x.calm", "../../p/x.calm", "a/../../../p/sub/x.calm"}) {
    INFO(written);
    CHECK(named(written).fault == PathFault::OutsideRoot);
  }
}
