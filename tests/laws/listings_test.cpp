#include "laws/listings.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "driver/compilation.h"
#include "unit/driver/memory_files.h"

/// The law: what the documentation shows compiles, and what it shows as wrong gives the code that it names.
namespace {

namespace fs = std::filesystem;
using calm::driver::MemoryFiles;
using laws::Listing;

std::string contents(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> pages() {
  const fs::path top(CALM_REPOSITORY);
  std::vector<fs::path> found = {top / "README.md", top / "grammar" / "README.md"};
  for (const char* folder : {"docs/language", "docs/decisions", "docs/diagnostics"}) {
    for (const auto& entry : fs::recursive_directory_iterator(top / folder)) {
      if (entry.path().extension() == ".md") found.push_back(entry.path());
    }
  }
  return found;
}

/// What is found in a project, each once: the codes in the order of the findings.
std::vector<std::string> codesOf(MemoryFiles& files, const std::string& root) {
  calm::driver::Settings settings;
  settings.today = calm::support::readDate("2026-01-01");
  calm::driver::Compilation compilation(files, "/p", settings);
  compilation.run({{root}, {}, {}}, calm::driver::Until::Model);
  std::vector<std::string> codes = compilation.problems();
  for (const calm::diagnostics::Diagnostic& found : compilation.findings()) codes.emplace_back(found.code);
  return codes;
}

/// A page of docs/diagnostics shows whole files, and one of them a key file that is not there.
bool isOfACode(const fs::path& page) { return page.parent_path().filename() == "diagnostics"; }

bool isSyntax(const std::string& code) { return code.rfind("CALM1", 0) == 0; }

/// The files that a page shows first of each name, so that a listing may come before the file that it imports.
MemoryFiles projectOf(const std::vector<Listing>& listings) {
  MemoryFiles project;
  for (const Listing& listing : listings) {
    if (!listing.file.empty() && listing.fails.empty()) project.texts.try_emplace("/p/" + listing.file, listing.text);
  }
  return project;
}

void compile(const Listing& listing, MemoryFiles& project) {
  MemoryFiles files = project;
  const std::string root = listing.file.empty() ? "alone.calm" : listing.file;
  files.texts["/p/" + root] = listing.text;
  std::vector<std::string> codes = codesOf(files, root);
  if (listing.isFragment) std::erase_if(codes, [](const std::string& code) { return !isSyntax(code); });
  const std::vector<std::string> expected =
      listing.fails.empty() ? std::vector<std::string>{} : std::vector<std::string>{listing.fails};
  CHECK(codes == expected);
  if (!listing.file.empty() && listing.fails.empty()) project.texts["/p/" + listing.file] = listing.text;
}

}  // namespace

TEST_CASE("the listings of the documentation compile, or give the code that they name") {
  const std::string key = contents(fs::path(CALM_REPOSITORY) / "examples" / "acme" / "keys" / "alm.json");
  std::size_t count = 0;
  for (const fs::path& page : pages()) {
    const std::vector<Listing> listings = laws::listingsOf(contents(page));
    MemoryFiles project = projectOf(listings);
    if (!isOfACode(page)) project.texts["/p/keys/alm.json"] = key;
    for (const Listing& listing : listings) {
      INFO(page.string() << ":" << listing.line);
      compile(listing, project);
      ++count;
    }
  }
  CHECK(count >= 200);
}
