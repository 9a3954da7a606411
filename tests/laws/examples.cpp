#include "laws/examples.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "driver/compilation.h"

namespace laws {
namespace {

namespace fs = std::filesystem;

const fs::path root = fs::path(CALM_REPOSITORY) / "examples";

std::string contents(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

std::vector<Example> examples() {
  std::vector<Example> examples;
  for (const fs::directory_entry& each : fs::directory_iterator(root)) {
    if (!fs::exists(each.path() / "main.calm")) continue;
    Example& example = examples.emplace_back();
    example.folder = "/" + each.path().filename().string();
    for (const fs::directory_entry& file : fs::recursive_directory_iterator(each.path())) {
      if (!file.is_regular_file()) continue;
      example.files.texts["/" + fs::relative(file.path(), root).generic_string()] = contents(file.path());
    }
  }
  std::sort(examples.begin(), examples.end(), [](const auto& a, const auto& b) { return a.folder < b.folder; });
  return examples;
}

std::vector<std::string> findingsOf(Example& example, calm::diagnostics::Severity from) {
  calm::driver::Compilation compilation(example.files, example.folder, {});
  compilation.run({{"main.calm"}, {}, {}}, calm::driver::Until::Model);
  std::vector<std::string> findings;
  for (const calm::diagnostics::Diagnostic& found : compilation.findings()) {
    if (found.severity < from) continue;
    const auto line = compilation.sources().position(found.span.source, found.span.begin).line;
    findings.push_back(std::string(compilation.sources().path(found.span.source)) + ":" + std::to_string(line) + ": " +
                       found.message + " [" + found.code + "]");
  }
  return findings;
}

}  // namespace laws
