#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "driver/compilation.h"

/// What tests of the semantics need: files that exist in memory only, compiled as the command line does it.
namespace compiled {

/// Files under `/p`, the root of the project.
class MemoryDisk final : public calm::driver::Files {
 public:
  explicit MemoryDisk(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  calm::support::Result<std::string, calm::driver::ReadProblem> read(const std::string& path, const std::string&,
                                                                     std::uint64_t) override {
    const auto found = files_.find(path);
    if (found == files_.end()) return calm::driver::ReadProblem{calm::driver::ReadFault::Missing, "no such file"};
    return found->second;
  }

  calm::support::Result<std::vector<calm::driver::FolderEntry>, calm::driver::ReadProblem> list(
      const std::string&) override {
    return std::vector<calm::driver::FolderEntry>{};
  }

  bool isFile(const std::string& path) override { return files_.count(path) > 0; }
  bool isFolder(const std::string& path) override { return path == "/p"; }

 private:
  std::map<std::string, std::string> files_;
};

/// One compilation of `/p/main.calm`.
struct Result {
  std::unique_ptr<MemoryDisk> disk;
  std::unique_ptr<calm::driver::Compilation> compilation;

  const std::vector<calm::diagnostics::Diagnostic>& findings() const { return compilation->findings(); }
  const std::optional<calm::plan::Plan>& plan() const { return compilation->plan(); }
};

inline Result compile(const std::string& text, std::map<std::string, std::string> others = {}) {
  others["/p/main.calm"] = text;
  Result result;
  result.disk = std::make_unique<MemoryDisk>(std::move(others));
  result.compilation = std::make_unique<calm::driver::Compilation>(*result.disk, "/p", calm::driver::Settings{});
  result.compilation->run({{"main.calm"}, {}, {}}, calm::driver::Until::Plan);
  return result;
}

/// The findings as `calmc check --format concise` has them, without the file.
inline std::string printed(const Result& result) {
  std::string all;
  for (const auto& found : result.findings()) {
    const auto place = result.compilation->sources().position(found.span.source, found.span.begin);
    all += std::to_string(place.line) + ": " + found.code + " " + found.message + "\n";
  }
  return all;
}

}  // namespace compiled
