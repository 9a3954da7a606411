#include "driver/discovery.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "driver/ignore_rules.h"
#include "driver/paths.h"

namespace calm::driver {
namespace {

constexpr std::array<std::string_view, 2> ignoreFiles{".gitignore", ".calmignore"};
constexpr std::uint64_t longestIgnoreFile = 1u << 20;
constexpr std::string_view manifestName = "calm-manifest.json";

class Search {
 public:
  Search(const std::string& root, const SearchLimits& limits, Files& disk) : root_(root), limits_(limits), disk_(disk) {
    for (const std::string& pattern : limits.exclude) excluded_.addPattern(root, pattern);
  }

  FoundSources run(const std::string& folder) {
    for (std::string above = folder; liesUnder(above, root_) && above != root_; above = folderOf(above)) {
      ways_.push_back(folderOf(above));
    }
    for (; !ways_.empty(); ways_.pop_back()) readIgnoreFiles(ways_.back());
    open_.push_back(folder);
    while (!open_.empty()) {
      const std::string next = std::move(open_.back());
      open_.pop_back();
      enter(next);
    }
    std::sort(found_.paths.begin(), found_.paths.end());
    return std::move(found_);
  }

 private:
  void readIgnoreFiles(const std::string& folder) {
    for (std::string_view name : ignoreFiles) {
      const auto lines = disk_.read(absolute(folder, name), folder, longestIgnoreFile);
      if (lines) ignored_.add(folder, lines.value());
    }
  }

  void enter(const std::string& folder) {
    const auto entries = disk_.list(folder);
    if (!entries) {
      found_.problems.push_back(fmt::format("{}: {}", folder, entries.error().reason));
      return;
    }
    const auto isManifest = [](const FolderEntry& entry) { return entry.name == manifestName; };
    if (std::any_of(entries.value().begin(), entries.value().end(), isManifest)) return;
    readIgnoreFiles(folder);
    for (const FolderEntry& entry : entries.value()) look(folder, entry);
  }

  void look(const std::string& folder, const FolderEntry& entry) {
    const std::string path = absolute(folder, entry.name);
    if (entry.isFolder && (entry.name.starts_with('.') || path == limits_.outputFolder)) return;
    if (ignored_.ignores(path, entry.isFolder) || excluded_.ignores(path, entry.isFolder)) return;
    if (entry.isFolder) {
      open_.push_back(path);
    } else if (entry.name.ends_with(".calm")) {
      found_.paths.push_back(path);
    }
  }

  const std::string& root_;
  const SearchLimits& limits_;
  Files& disk_;
  IgnoreRules ignored_;
  IgnoreRules excluded_;
  std::vector<std::string> ways_;
  std::vector<std::string> open_;
  FoundSources found_;
};

}  // namespace

FoundSources findSources(const std::string& folder, const std::string& root, const SearchLimits& limits, Files& disk) {
  return Search(root, limits, disk).run(folder);
}

}  // namespace calm::driver
