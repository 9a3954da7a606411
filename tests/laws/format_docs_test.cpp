#include <catch2/catch.hpp>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "format/format.h"
#include "laws/repository.h"
#include "syntax/parse.h"

/// What the documents and the examples show is in the canonical form.
namespace {

namespace fs = std::filesystem;
const fs::path repository = CALM_REPOSITORY;

std::string formatted(const std::string& text) {
  calm::diagnostics::Sink sink;
  return calm::format::format(calm::syntax::parse(calm::source::SourceId{0}, text, sink), text).text;
}

/// What stands between ```calm and ```.
struct Example {
  /// What follows the word `calm`: `before`, `after`, or how the listing is compiled (laws/listings.h).
  std::string kind;
  std::string text;
  std::size_t line = 0;
};

std::vector<Example> examplesOf(const fs::path& document) {
  std::vector<Example> examples;
  std::istringstream lines(laws::contents(document));
  std::optional<Example> open;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (open && line == "```") {
      examples.push_back(*open);
      open.reset();
    } else if (open) {
      open->text += line + "\n";
    } else if (line == "```calm" || line.starts_with("```calm ")) {
      open = Example{line.size() > 7 ? line.substr(8) : std::string(), {}, number};
    }
  }
  return examples;
}

/// What people write; what is made from the packs shows the examples of the packs.
std::vector<fs::path> documents() {
  std::vector<fs::path> found{repository / "README.md"};
  auto at = fs::recursive_directory_iterator(repository / "docs");
  for (; at != fs::recursive_directory_iterator(); ++at) {
    const std::string name = at->path().filename().string();
    if (name == "products" || name == "diagnostics") at.disable_recursion_pending();
    if (at->path().extension() == ".md") found.push_back(at->path());
  }
  return found;
}

}  // namespace

TEST_CASE("format: the examples are formatted, else run calmc fmt examples") {
  std::size_t seen = 0;
  for (const fs::path& path : laws::calmFiles()) {
    if (!path.string().starts_with((repository / "examples").string() + "/")) continue;
    ++seen;
    INFO(path.string());
    CHECK(formatted(laws::contents(path)) == laws::contents(path));
  }
  CHECK(seen > 4);
}

TEST_CASE("format: the examples of the documents are formatted, and what follows `before` is what comes of it") {
  std::size_t pairs = 0;
  for (const fs::path& document : documents()) {
    std::string before;
    for (const Example& example : examplesOf(document)) {
      INFO(document.string() << ":" << example.line);
      if (example.kind == "after") {
        CHECK(formatted(before) == example.text);
        ++pairs;
      }
      if (example.kind != "before") CHECK(formatted(example.text) == example.text);
      before = example.text;
    }
  }
  CHECK(pairs >= 4);
}
