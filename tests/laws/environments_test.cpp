#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <utility>

#include "driver/environment_choice.h"
#include "laws/corpus.h"
#include "laws/examples.h"

/// What several environments share is looked at once, and nothing of what is found may depend on that.
namespace {

using namespace calm;
using Findings = std::multiset<std::string>;

std::string placeOf(const driver::Compilation& compilation, source::Span span) {
  return std::string(compilation.sources().path(span.source)) + ":" + std::to_string(span.begin) + "-" +
         std::to_string(span.end);
}

/// Everything that a finding says.
std::string whole(const driver::Compilation& compilation, const diagnostics::Diagnostic& found) {
  std::string text = placeOf(compilation, found.span) + " " + found.code + " " + found.message + " " + found.help;
  for (const diagnostics::Label& label : found.labels) text += "|" + placeOf(compilation, label.span) + label.text;
  for (const std::string& note : found.notes) text += "|" + note;
  for (const std::string& environment : found.environments) text += "|" + environment;
  for (const diagnostics::Fix& fix : found.fixes) text += "|" + fix.title;
  return text;
}

Findings findingsOf(driver::MemoryFiles& files, const std::string& folder, driver::Settings settings, bool apart) {
  settings.apart = apart;
  settings.environments = {driver::EnvironmentChoice::Kind::Every, {}};
  driver::Compilation compilation(files, folder, settings);
  compilation.run({{}, {}, {}}, driver::Until::Model);
  Findings findings;
  for (const diagnostics::Diagnostic& found : compilation.findings()) findings.insert(whole(compilation, found));
  for (const std::string& problem : compilation.problems()) findings.insert(problem);
  return findings;
}

/// Three environments that differ in a tenant of their own, behind what the file says. Both tenants ask their hub for
/// what only it can say.
const std::string threeEnvironments = R"(
param zz-stage : symbol = zz-none
environment zz-dev { zz-stage = zz-a }
environment zz-test { zz-stage = zz-b }
environment zz-prod { zz-stage = zz-c }
tenant zz-hub : cloud-alm { region = cn20 }
tenant zz-other : cloud-for-customer {
  monitored-by = zz-hub
  use-case integration-exception-monitoring { user = "CALM", password = secret("zz/iem") }
}
tenant zz-named : cloud-for-customer {
  title        = "CRM ${zz-stage}"
  monitored-by = zz-hub
  use-case integration-exception-monitoring { user = "CALM", password = secret("zz/iem") }
}
tenant zz-crm : cloud-for-customer {
  title        = "CRM ${zz-stage}"
  description  = "of ${zz-stage}"
  monitored-by = zz-hub
  use-case integration-exception-monitoring { user = "CALM", password = secret("zz/iem") }
  communication-arrangement iem {
    scenario              = query-webservice-messages-for-monitoring
    application-protocol  = http
    @allow(C4C-24, "agreed")
    authentication-method = user-id-and-password
  }
}
)";

/// Whether a file of the case says an environment.
bool hasEnvironments(const laws::Case& example) {
  const auto& texts = example.files.texts;
  return std::any_of(texts.begin(), texts.end(),
                     [](const auto& file) { return file.second.find("environment ") != std::string::npos; });
}

}  // namespace

TEST_CASE("environments: the golden cases say the same whether work is shared or not") {
  for (laws::Case& each : laws::goldenCases()) {
    if (!hasEnvironments(each)) continue;
    INFO(each.name);
    CHECK(findingsOf(each.files, each.folder, each.settings, false) ==
          findingsOf(each.files, each.folder, each.settings, true));
  }
}

TEST_CASE("environments: the golden cases say the same beside environments that differ elsewhere") {
  // What rules find is shared; of everything else a part shows that it is not.
  std::size_t number = 0;
  for (laws::Case& each : laws::goldenCases()) {
    if (++number % 10 != 0 && !each.name.starts_with("products/")) continue;
    INFO(each.name);
    for (auto& [path, text] : each.files.texts) {
      if (path.ends_with("/input.calm")) text += threeEnvironments;
    }
    CHECK(findingsOf(each.files, each.folder, each.settings, false) ==
          findingsOf(each.files, each.folder, each.settings, true));
  }
}

TEST_CASE("environments: the examples say the same beside environments that differ elsewhere") {
  for (laws::Example& each : laws::examples()) {
    INFO(each.folder);
    for (auto& [path, text] : each.files.texts) {
      if (path.ends_with("/main.calm")) text += threeEnvironments;
    }
    CHECK(findingsOf(each.files, each.folder, {}, false) == findingsOf(each.files, each.folder, {}, true));
  }
}

TEST_CASE("environments: a title that only shows a symbol is shared unless somebody reads it") {
  const std::string titled =
      "param stage : symbol\nenvironment a { stage = a }\nenvironment b { stage = b }\n"
      "tenant alm : cloud-alm { region = eu10, title = \"ALM ${stage}\" }\n";
  const std::string reading = titled + "assert alm.title == \"ALM a\" \"the title says a\"\n";
  const std::string ofText =
      "param shown : text = \"x\"\nenvironment a { shown = \"a\" }\nenvironment b { shown = \"\" }\n"
      "tenant alm : cloud-alm { region = eu10, title = \"ALM ${shown}\" }\n";
  for (const auto& [text, count] : {std::pair{titled, 0u}, {reading, 1u}, {ofText, 0u}}) {
    driver::MemoryFiles files;
    files.texts = {{"/p/main.calm", text}};
    const Findings together = findingsOf(files, "/p", {}, false);
    CHECK(together == findingsOf(files, "/p", {}, true));
    CHECK(together.size() == count);
  }
}
