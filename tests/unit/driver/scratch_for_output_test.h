#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "driver/output.h"

namespace calm::driver::test {

/// A folder of its own for one test, gone at its end; in memory where the machine has such a place.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::string operator/(const std::string& below) const { return (path_ / below).string(); }

 private:
  std::filesystem::path path_;
};

/// Path below the folder -> bytes, of every file, hidden ones too; links and devices have the text of their kind.
using Snapshot = std::map<std::string, std::string>;
Snapshot snapshot(const std::filesystem::path& folder);

void put(const std::filesystem::path& path, const std::string& bytes);

/// Renders these files; one with `long` in its name comes in pieces, the others meanwhile.
Rendering outputOf(const std::map<std::string, std::string>& files);

/// What a folder holds that has exactly this output, its manifest included.
Snapshot snapshotOf(const Rendering& render);

/// One line for each path that is not the same in both; empty where none is.
std::string differences(const Snapshot& found, const Snapshot& wanted);

}  // namespace calm::driver::test
