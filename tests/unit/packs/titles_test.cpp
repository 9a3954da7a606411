#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>
#include <string>

#include "unit/packs/stdlib.h"

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE(
    "no pack that ships reads a title but to show it in a step: environments may share what only titles tell apart") {
  std::size_t shown = 0;
  for (const auto& file : std::filesystem::directory_iterator(CALM_REPOSITORY "/stdlib/products")) {
    std::istringstream lines(stdlib::contents("stdlib/products/" + file.path().filename().string()));
    for (std::string line; std::getline(lines, line);) {
      if (!holds(line, ".title")) continue;
      INFO(file.path() << ": " << line);
      CHECK(holds(line, "{ screen: "));
      ++shown;
    }
  }
  CHECK(shown > 0);
}

TEST_CASE("a title is any text in every kind") {
  for (const calm::packs::Kind& kind : stdlib::kinds().kinds) {
    for (const calm::packs::FieldDef& field : kind.fields) {
      if (field.name == "title") CHECK(field.type.kind == calm::packs::TypeKind::Text);
    }
  }
}
