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

/// The codes of everything that is found where the text is the file `name` of a project.
Codes codesIn(std::string_view name, std::string_view text) {
  driver::MemoryFiles files;
  files.texts["/p/" + std::string(name)] = text;
  driver::Settings settings;
  settings.today = support::readDate("2026-01-01");
  driver::Compilation compilation(files, "/p", settings);
  compilation.run({{}, std::string(name == "main.calm" ? text : ""), "main.calm"}, driver::Until::Model);
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
    CHECK(codesIn("main.calm", each.fires) == Codes{std::string(each.code)});
    if (!each.instead.empty()) CHECK(codesIn("main.calm", each.instead).empty());
  }
}

TEST_CASE("the example of a configuration gives its code") {
  for (const diagnostics::Explanation& each : diagnostics::explanations()) {
    if (each.form != diagnostics::ExampleForm::Configuration) continue;
    INFO(each.code);
    CHECK(codesIn("calm.yaml", each.fires) == Codes{std::string(each.code)});
    CHECK(codesIn("calm.yaml", each.instead).empty());
  }
}
