#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "driver/compilation.h"
#include "laws/mutations.h"
#include "unit/driver/memory_files.h"

/// The law: one mistake, one diagnostic. Each line of every example, deleted, doubled or misspelt, gives at most one
/// error.
namespace {

namespace fs = std::filesystem;
using calm::driver::MemoryFiles;

const fs::path examples = fs::path(CALM_REPOSITORY) / "examples";

struct Exception {
  std::string_view file;
  std::string_view was;
  std::string_view what;
  std::string_view reason;
};

/// None at present. One that is listed here and does not occur any more fails the test.
const std::vector<Exception> exceptions;

std::string contents(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<std::string> errorsOf(MemoryFiles& files, const std::string& folder) {
  calm::driver::Compilation compilation(files, folder, {});
  compilation.run({{"main.calm"}, {}, {}}, calm::driver::Until::Model);
  std::vector<std::string> errors;
  for (const calm::diagnostics::Diagnostic& found : compilation.findings()) {
    if (found.severity != calm::diagnostics::Severity::Error) continue;
    const auto line = compilation.sources().position(found.span.source, found.span.begin).line;
    errors.push_back(std::string(compilation.sources().path(found.span.source)) + ":" + std::to_string(line) + ": " +
                     found.message + " [" + std::string(found.code) + "]");
  }
  return errors;
}

bool isExcepted(const std::string& file, const laws::Mutation& mutation, std::set<std::size_t>& met) {
  for (std::size_t i = 0; i < exceptions.size(); ++i) {
    const Exception& each = exceptions[i];
    if (each.file != file || each.was != mutation.was || each.what != mutation.what) continue;
    met.insert(i);
    return true;
  }
  return false;
}

/// The files of an example, as they would lie at `/EXAMPLE`.
MemoryFiles filesOf(const fs::path& example) {
  MemoryFiles files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(example)) {
    if (!entry.is_regular_file()) continue;
    files.texts["/" + fs::relative(entry.path(), examples).generic_string()] = contents(entry.path());
  }
  return files;
}

}  // namespace

TEST_CASE("a line deleted, doubled or misspelt gives at most one error") {
  std::set<std::size_t> met;
  std::size_t tried = 0;
  for (const fs::directory_entry& example : fs::directory_iterator(examples)) {
    if (!example.is_directory()) continue;
    MemoryFiles files = filesOf(example.path());
    const std::string folder = "/" + example.path().filename().string();
    INFO(folder);
    CHECK(errorsOf(files, folder) == std::vector<std::string>{});
    const std::map<std::string, std::string> texts = files.texts;
    for (const auto& [path, text] : texts) {
      if (!path.ends_with(".calm")) continue;
      for (const laws::Mutation& mutation : laws::mutationsOf(text)) {
        files.texts[path] = mutation.text;
        const std::vector<std::string> errors = errorsOf(files, folder);
        ++tried;
        if (errors.size() <= 1 || isExcepted(path, mutation, met)) continue;
        INFO(path << ":" << mutation.line << ": " << mutation.what << ": " << mutation.was);
        CHECK(errors == std::vector<std::string>{});
      }
      files.texts[path] = text;
    }
  }
  CHECK(tried > 500);
  for (std::size_t i = 0; i < exceptions.size(); ++i) {
    INFO(exceptions[i].file << ": " << exceptions[i].what << ": " << exceptions[i].was);
    CHECK(met.contains(i));
  }
}
