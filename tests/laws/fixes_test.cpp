#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "driver/fix_round.h"
#include "driver/fixing.h"
#include "laws/corpus.h"

/// The laws of fixes, over every golden case: each fix that is offered, applied by itself, removes its finding and
/// adds none; all of them together come to rest, and leave nothing to fix.
namespace {

using namespace calm;
using driver::FixScope;
using Findings = std::multiset<std::string>;

std::string lineOf(const driver::Compilation& compilation, const diagnostics::Diagnostic& found) {
  return std::string(compilation.sources().path(found.span.source)) + ": " + found.code + " " + found.message;
}

Findings findingsOf(const driver::Compilation& compilation) {
  Findings lines;
  for (const auto& found : compilation.findings()) lines.insert(lineOf(compilation, found));
  return lines;
}

/// The files with one fix made.
driver::MemoryFiles fixedFiles(const laws::Case& example, const driver::Compilation& compilation,
                               const diagnostics::Fix& fix) {
  std::map<source::SourceId, std::vector<diagnostics::Edit>> bySource;
  for (const diagnostics::Edit& edit : fix.edits) bySource[edit.span.source].push_back(edit);
  driver::MemoryFiles files = example.files;
  for (auto& [source, edits] : bySource) {
    std::sort(edits.begin(), edits.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
    const std::string path = driver::absolute(example.folder, compilation.sources().path(source));
    files.texts.at(path) = driver::withEdits(compilation.sources().text(source), edits);
  }
  return files;
}

std::string joined(const Findings& lines) {
  std::string text;
  for (const std::string& line : lines) text += "    " + line + "\n";
  return text;
}

/// Cases of several mistakes, of which the first hides the others: mending it shows them. Also cases of one mistake
/// whose recovery leaves out more than the fix brings back, or whose fix makes an object one that nobody asks for
/// (CALM2021). One that is listed and does not occur any more fails the test.
const std::set<std::string_view> severalMistakes = {
    "fixes/bad/near_files",
    "fixes/bad/retyped",
    "format/annotations_over_lines",
    "format/brace_missing",
    "format/members_of_an_open_block_stay",
    "format/one_line_blocks",
    "format/stray_tokens",
    "names/bad/broken_import_is_silent_about_names",
    "names/bad/everything_in_a_tenant_without_product_is_silent",
    "names/bad/path_of_key_file_is_a_text",
    "names/bad/unknown_kind",
    "names/bad/unknown_kind_in_tenant_is_silent_about_names",
    "names/bad/unknown_product",
    "names/bad/value_that_has_a_finding_is_not_read",
    "names/files/bad/api_of_a_block",
    "names/files/bad/service_key_of_another_type",
    "names/secrets/bad/literal_shown_for_humans",
    "names/secrets/bad/literals",
    "names/types/bad/closed_symbols",
    "names/types/bad/wrong_types",
    "names/unused_names",
    "products/cloud-for-customer/bad/endpoint-silent-without-credentials",
    "products/cloud-for-customer/bad/monitored-by-unknown",
    "products/cloud-for-customer/bad/scenario-missing-credentials-not-asked",
    "products/cloud-for-customer/bad/scenario-missing-is-not-checked",
    "products/cloud-for-customer/bad/setting-of-unwanted-use-case-with-a-wrong-value",
    "products/cloud-for-customer/bad/unknown-kind-stands-for-it",
    "products/cloud-for-customer/bad/unknown-product-is-silent",
    "products/entitlement-management/bad/key-url-ill",
    "products/entitlement-management/bad/service-key-api-ill",
    "products/entitlement-management/bad/url-by-unknown-name",
    "products/entitlement-management/bad/url-ill-formed",
    "syntax/bad/bracket_of_lost_list",
    "syntax/bad/extra_bracket",
    "syntax/bad/header_over_lines_below_a_mistake",
    "syntax/bad/look_alike_hyphen",
    "syntax/bad/text_and_interpolation_unfinished",
    "syntax/bad/yaml_field",
};

}  // namespace

TEST_CASE("each fix removes its finding and adds none") {
  std::size_t tried = 0;
  std::string broken;
  std::set<std::string_view> met;
  for (laws::Case& example : laws::goldenCases()) {
    driver::Compilation compilation(example.files, example.folder, example.settings);
    compilation.run({{"input.calm"}, {}, {}}, driver::Until::Model);
    const Findings before = findingsOf(compilation);
    for (const auto& found : compilation.findings()) {
      for (const diagnostics::Fix& fix : found.fixes) {
        ++tried;
        driver::MemoryFiles files = fixedFiles(example, compilation, fix);
        driver::Compilation again(files, example.folder, example.settings);
        again.run({{"input.calm"}, {}, {}}, driver::Until::Model);
        Findings wanted = before;
        wanted.erase(wanted.find(lineOf(compilation, found)));
        const Findings after = findingsOf(again);
        Findings added;
        std::set_difference(after.begin(), after.end(), wanted.begin(), wanted.end(),
                            std::inserter(added, added.end()));
        if (added.empty()) continue;
        if (const auto known = severalMistakes.find(example.name); known != severalMistakes.end()) {
          met.insert(*known);
        } else {
          broken += example.name + ": `" + fix.title + "` for " + lineOf(compilation, found) + "\n" + joined(added);
        }
      }
    }
  }
  CHECK(tried > 50);
  CHECK(broken == "");
  CHECK(met == severalMistakes);
}

TEST_CASE("all fixes together come to rest") {
  for (laws::Case& example : laws::goldenCases()) {
    INFO(example.name);
    driver::Fixing fixing(example.files, example.folder, example.settings, FixScope::Unsafe);
    fixing.run({{"input.calm"}, {}, {}});
    REQUIRE(fixing.cameToRest());
    driver::MemoryFiles files = example.files;
    for (const driver::FixedFile& file : fixing.files()) files.texts.at(file.path) = file.after;
    driver::Fixing again(files, example.folder, example.settings, FixScope::Unsafe);
    again.run({{"input.calm"}, {}, {}});
    CHECK(again.fixes() == 0);
    CHECK(again.files().empty());
  }
}
