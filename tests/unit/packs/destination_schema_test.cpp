#include <catch2/catch.hpp>
#include <string>

#include "packs/catalog.h"

namespace packs = calm::packs;

namespace {

/// `pointer keyword property`, one problem a line.
std::string problems(const std::string& json) {
  const packs::Catalog catalog;
  std::string text;
  for (const packs::SchemaProblem& problem : catalog.schema("destination.schema.json")->check(json)) {
    text += problem.pointer + " " + problem.keyword + " " + problem.property + "\n";
  }
  return text;
}

std::string destination(const std::string& more) {
  return R"({"Name": "D", "Type": "HTTP", "ProxyType": "Internet")" + more + "}";
}

}  // namespace

TEST_CASE("one mistake in a destination is one problem of its schema") {
  const std::string url = R"(, "URL": "https://a.example.com/")";
  CHECK(problems(destination(url + R"(, "Authentication": "NoAuthentication")")).empty());
  CHECK(problems(destination(R"(, "Authentication": "NoAuthentication")")) == " required URL\n");
  CHECK(problems(destination(url + R"(, "Authentication": "BasicAuthentication", "User": "u")")) ==
        " required Password\n");
  CHECK(problems(destination(url + R"(, "Authentication": "NoAuthentication", "clientId": "x")")) ==
        " forbidden clientId\n");
  CHECK(problems(destination(R"(, "URL": "ftp://a", "Authentication": "NoAuthentication")")) == "/URL pattern \n");
  CHECK(problems(destination(url + R"(, "Authentication": "Basic")")) == "/Authentication enum \n");
}
