// The shape of the house, checked over the real sources: docs/architecture.md says what is allowed.

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "house.h"

namespace fs = std::filesystem;
using namespace calm::architecture;

namespace {

const fs::path repository = CALM_REPOSITORY;

const Rules& rules() {
  static const Rules result = [] {
    std::ifstream in(repository / "docs/architecture.md");
    return readRules(std::string(std::istreambuf_iterator<char>(in), {}));
  }();
  return result;
}

const std::vector<SourceFile>& sources() {
  static const std::vector<SourceFile> result = readSources(repository / "compiler");
  return result;
}

std::string text(const std::vector<std::string>& breaches) {
  std::string result;
  for (const std::string& breach : breaches) result += breach + "\n";
  return result;
}

}  // namespace

TEST_CASE("the lists of docs/architecture.md are found") {
  CHECK(rules().arrows.size() >= 12);
  CHECK(rules().headers.size() >= 6);
  CHECK(sources().size() >= 10);
}

TEST_CASE("no floor includes what the arrows do not allow") { CHECK(text(wrongArrows(rules(), sources())) == ""); }

TEST_CASE("no arrow leads upward or in a circle") {
  for (const auto& [floor, below] : rules().arrows) {
    for (const std::string& other : below) {
      CAPTURE(floor, other);
      REQUIRE(rules().arrows.contains(other));
      CHECK_FALSE(rules().arrows.at(other).contains(floor));
    }
  }
}

TEST_CASE("the libraries of others stay in their rooms") { CHECK(text(leakedHeaders(rules(), sources())) == ""); }

TEST_CASE("their types do not cross a library boundary") { CHECK(text(crossingTypes(rules(), sources())) == ""); }

TEST_CASE("no file is a heap") { CHECK(text(longFiles(rules(), sources())) == ""); }

TEST_CASE("no name says nothing") { CHECK(text(emptyNames(repository)) == ""); }

TEST_CASE("the targets link what the arrows say") { CHECK(text(wrongLinks(rules(), repository / "compiler")) == ""); }
