#include "diagnostics/explanations/explanation.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "diagnostics/catalog.h"
#include "driver/compilation.h"
#include "unit/driver/memory_files.h"

using namespace calm;

namespace {

using Codes = std::vector<std::string>;

/// The codes of everything that is found in a project.
Codes codesIn(std::string_view example) {
  driver::MemoryFiles files;
  files.texts["/p/main.calm"] = "";
  for (const diagnostics::ExampleFile& file : diagnostics::filesOf(example)) {
    files.texts["/p/" + std::string(file.name)] = file.text;
  }
  driver::Settings settings;
  settings.today = support::readDate("2026-01-01");
  driver::Compilation compilation(files, "/p", settings);
  compilation.run({{"main.calm"}, {}, {}}, driver::Until::Model);
  Codes codes;
  for (const diagnostics::Diagnostic& found : compilation.findings()) codes.push_back(found.code);
  return codes;
}

}  // namespace

TEST_CASE("every code of the catalogue has an explanation, sorted") {
  const auto all = diagnostics::explanations();
  CHECK(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.code < b.code; }));
  for (const diagnostics::Entry& entry : diagnostics::catalog) {
    INFO(entry.code);
    CHECK(diagnostics::explanation(entry.code) != nullptr);
  }
  for (const diagnostics::Explanation& each : all) {
    INFO(each.code);
    CHECK_FALSE(each.title.empty());
    CHECK_FALSE(each.what.empty());
    CHECK_FALSE(each.why.empty());
    CHECK_FALSE(each.wayOut.empty());
    CHECK_FALSE(each.fires.empty());
    CHECK_FALSE(each.instead.empty());
  }
}

TEST_CASE("the rows of the catalogue are sorted by code") {
  const auto& rows = diagnostics::catalog;
  CHECK(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.code < b.code; }));
}

TEST_CASE("the example of an explanation gives its code and nothing else, its counterexample nothing") {
  for (const diagnostics::Explanation& each : diagnostics::explanations()) {
    if (each.form != diagnostics::ExampleForm::Landscape) continue;
    INFO(each.code);
    CHECK(codesIn(each.fires) == Codes{std::string(each.code)});
    CHECK(codesIn(each.instead).empty());
  }
}

TEST_CASE("an example of several files is taken apart into them") {
  const auto files = diagnostics::filesOf("==> a.calm <==\nlet a = 1\n\nlet b = 2\n\n==> b/c.yaml <==\nout: d\n");
  REQUIRE(files.size() == 2);
  CHECK(files[0].name == "a.calm");
  CHECK(files[0].text == "let a = 1\n\nlet b = 2\n");
  CHECK(files[1].name == "b/c.yaml");
  CHECK(files[1].text == "out: d\n");
  CHECK(diagnostics::filesOf("let a = 1\n").front().name == "main.calm");
}
