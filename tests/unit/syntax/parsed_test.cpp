#include "unit/syntax/parsed.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace calm::test {

namespace {

std::vector<std::string> listed(const Parsed& parsed, bool columns) {
  std::vector<std::pair<source::Position, std::string>> found;
  for (const auto& each : parsed.sink.found()) {
    found.emplace_back(parsed.sources.position(parsed.id, each.span.begin), each.code);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> lines;
  for (const auto& [place, code] : found) {
    lines.push_back(columns ? fmt::format("{}:{} {}", place.line, place.column, code)
                            : fmt::format("{} {}", place.line, code));
  }
  return lines;
}

}  // namespace

std::vector<std::string> Parsed::findings() const { return listed(*this, false); }

std::vector<std::string> Parsed::places() const { return listed(*this, true); }

std::vector<std::string> goodFiles() {
  std::vector<std::string> texts;
  for (const char* folder : {"/examples", "/tests/unit/syntax/texts"}) {
    const std::filesystem::path root = std::string(CALM_REPOSITORY) + folder;
    if (!std::filesystem::exists(root)) continue;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (entry.path().extension() == ".calm") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    for (const auto& path : paths) {
      std::ifstream file(path, std::ios::binary);
      texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
  }
  return texts;
}

}  // namespace calm::test
