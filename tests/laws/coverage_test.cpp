#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "diagnostics/catalog.h"
#include "laws/repository.h"
#include "packs/catalog.h"

/// The law: whatever Calm can say is said in some golden case. A rule that only asks for a step of the runbook never
/// gives a finding; it has a case whose plan, page or landscape names it.
namespace {

namespace fs = std::filesystem;

/// All that the golden cases expect.
std::string expectations() {
  std::string all;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(CALM_REPOSITORY) / "tests" / "golden")) {
    const bool isExpected = entry.path().string().find("/expected") != std::string::npos;
    if (entry.is_regular_file() && isExpected) all += laws::contents(entry.path());
  }
  return all;
}

bool isSaid(const std::string& expected, std::string_view code) {
  return expected.find("[" + std::string(code) + "]") != std::string::npos;
}

}  // namespace

TEST_CASE("every code has a golden case") {
  const std::string expected = expectations();
  for (const calm::diagnostics::Entry& entry : calm::diagnostics::catalog) {
    INFO(entry.code);
    CHECK(isSaid(expected, entry.code));
  }
}

TEST_CASE("every rule of a product has a golden case") {
  const std::string expected = expectations();
  const calm::packs::Catalog catalog;
  for (const std::string_view product : catalog.products()) {
    for (const calm::packs::Rule& rule : catalog.pack(product)->rules) {
      INFO(rule.id);
      if (rule.holding == calm::packs::Holding::Step) {
        CHECK(expected.find('"' + rule.id + '"') != std::string::npos);
      } else {
        CHECK(isSaid(expected, rule.fires.empty() ? rule.id : rule.fires));
      }
    }
  }
}
