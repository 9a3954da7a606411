#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "driver/files.h"
#include "driver/paths.h"

namespace calm::driver {

/// Files in memory, in the place of the disk. A path in `links` is a link, whatever it leads to.
class MemoryFiles final : public Files {
 public:
  MemoryFiles() = default;
  explicit MemoryFiles(std::map<std::string, std::string> files) : texts(std::move(files)) {}

  support::Result<std::string, ReadProblem> read(const std::string& path, const std::string&,
                                                 std::uint64_t limit) override {
    if (links.contains(path)) return ReadProblem{ReadFault::Link, "leads through a link"};
    if (isFolder(path)) return ReadProblem{ReadFault::Folder, "is a folder"};
    const auto found = texts.find(path);
    if (found == texts.end()) return ReadProblem{ReadFault::Missing, "no such file"};
    if (found->second.size() > limit) return ReadProblem{ReadFault::TooLarge, "is too large"};
    ++reads[path];
    return found->second;
  }

  support::Result<std::vector<FolderEntry>, ReadProblem> list(const std::string& folder) override {
    std::map<std::string, bool> names;
    for (const auto& [path, text] : texts) {
      if (!liesUnder(path, folder) || path == folder) continue;
      const std::string below = relative(path, folder);
      const std::size_t slash = below.find('/');
      names[below.substr(0, slash)] = slash != std::string::npos;
    }
    std::vector<FolderEntry> entries;
    for (const auto& [name, isFolder] : names) entries.push_back({name, isFolder});
    return entries;
  }

  bool isFile(const std::string& path) override { return texts.contains(path); }
  bool isFolder(const std::string& path) override {
    for (const auto& [file, text] : texts) {
      if (file != path && liesUnder(file, path)) return true;
    }
    return false;
  }
  std::optional<std::string> rewrite(const Rewrite& change) override {
    std::string& text = texts[change.path];
    if (text != change.before) return "was changed meanwhile";
    text = change.after;
    return std::nullopt;
  }

  std::map<std::string, std::string> texts;
  std::set<std::string> links;
  std::map<std::string, int> reads;
};

}  // namespace calm::driver
