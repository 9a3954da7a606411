#include <atomic>
#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

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

TEST_CASE("a destination of type MAIL has no URL, and one schema judges many destinations at once") {
  const std::string mail = R"({"Name": "D", "Type": "MAIL", "mail.user": "u")";
  CHECK(problems(mail + "}").empty());
  CHECK(problems(mail + R"(, "URL": "https://a.example.com/"})") == " forbidden URL\n");

  const packs::Catalog catalog;
  const packs::SchemaCheck* schema = catalog.schema("destination.schema.json");
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < 50; ++round) {
        const std::string name = i % 2 == 0 ? "D" : "a b";
        const bool isWrong = !schema->check(R"({"Name": ")" + name + R"(", "Type": "MAIL"})").empty();
        if (isWrong != (i % 2 != 0)) ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
}
