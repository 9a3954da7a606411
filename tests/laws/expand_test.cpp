#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

#include "driver/environment_choice.h"
#include "driver/expansion/expand.h"
#include "driver/formatting.h"
#include "emit/memory_output.h"
#include "laws/corpus.h"
#include "laws/examples.h"

/// What an expanded landscape says is what the landscape says, but for who says it.
namespace {

using namespace calm;

/// Cases with an `@allow` whose finding is elsewhere, or nowhere, in the expanded text.
const std::set<std::string> allowsThatMove = {
    // A let is shadowed, which is gone.
    "allow/codes_of_the_compiler",
    // It covers what a derived object lacks, which is then written with a header of its own.
    "allow/header",
    // It covers nothing for the values of the command line, which are then the only ones.
    "allow/unused_with_a_param_of_the_command_line",
};

/// A text without the lines that hold the word.
std::string without(std::string_view text, std::string_view word) {
  std::string left;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    if (text.substr(0, end).find(word) == text.npos) left += text.substr(0, end);
    text.remove_prefix(end);
  }
  return left;
}

/// Path -> what may not differ of it: of the landscape all but the origin of objects, of a runbook all but its places.
std::map<std::string, std::string> essence(driver::Compilation& compilation, const std::string& environment) {
  emit::MemoryOutput output;
  compilation.emit(environment, output);
  std::map<std::string, std::string> files;
  for (const emit::OutputFile& file : output.files) {
    if (file.path == "landscape.json") files[file.path] = without(file.bytes, "\"origin\": ");
    if (file.path.starts_with("destinations/")) files[file.path] = file.bytes;
    if (file.path.ends_with(".md")) files[file.path] = without(file.bytes, "* Asked for in ");
  }
  return files;
}

driver::Settings inEnvironment(driver::Settings settings, const std::string& environment) {
  settings.environments = environment.empty()
                              ? driver::EnvironmentChoice{}
                              : driver::EnvironmentChoice{driver::EnvironmentChoice::Kind::Named, environment};
  return settings;
}

void holds(driver::MemoryFiles files, const std::string& folder, const std::string& root, driver::Settings settings,
           const std::string& environment) {
  driver::Compilation before(files, folder, inEnvironment(settings, environment));
  before.run({{root}, {}, {}}, driver::Until::Plan);
  REQUIRE(before.planned().size() == 1);
  const std::string text = driver::expand(before, driver::folderOf(driver::absolute(folder, root)));
  INFO(text);
  const std::string path = driver::absolute(driver::folderOf(driver::absolute(folder, root)), "zz-expanded.calm");
  files.texts[path] = text;

  settings.params.clear();
  settings.paramFiles.clear();
  settings.environments = {};
  driver::Compilation after(files, folder, settings);
  after.run({{driver::relative(path, folder)}, {}, {}}, driver::Until::Plan);
  std::string found;
  for (const auto& each : after.findings()) found += each.code + " " + each.message + "\n";
  for (const std::string& each : after.problems()) found += each + "\n";
  // What only an alias told apart has one name in one file.
  if (before.findings().empty()) CHECK(without(found, "hides the tenant of the same name") == "");
  INFO(found);
  CHECK(after.planned().size() == 1);
  if (after.planned().empty()) return;
  CHECK(after.planned() == before.planned());
  CHECK(essence(before, environment) == essence(after, environment));

  const auto formatted = driver::formatSources({{driver::relative(path, folder)}, {}, {}}, files, folder, 1);
  for (const auto& file : formatted.files) CHECK_FALSE(file.changes);
}

/// Every environment of the landscape that builds.
void holdsEverywhere(driver::MemoryFiles& files, const std::string& folder, const std::string& root,
                     driver::Settings settings) {
  settings.environments = {driver::EnvironmentChoice::Kind::Every, {}};
  driver::Compilation compilation(files, folder, settings);
  compilation.run({{root}, {}, {}}, driver::Until::Plan);
  if (!compilation.problems().empty() || settings.keysAbsent) return;
  for (const std::string& environment : compilation.planned()) {
    INFO("environment " << environment);
    holds(files, folder, root, settings, environment);
  }
}

}  // namespace

TEST_CASE("expand: every example, expanded, builds the same") {
  for (laws::Example& each : laws::examples()) {
    INFO(each.folder);
    holdsEverywhere(each.files, each.folder, "main.calm", {});
  }
}

TEST_CASE("expand: every golden case that builds, expanded, builds the same") {
  for (laws::Case& each : laws::goldenCases()) {
    if (each.name.find("/bad/") != std::string::npos || allowsThatMove.contains(each.name)) continue;
    INFO(each.name);
    holdsEverywhere(each.files, each.folder, "input.calm", each.settings);
  }
}
