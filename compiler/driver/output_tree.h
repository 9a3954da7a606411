#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "driver/output_system.h"

namespace calm::driver {

/// A folder, held open, so that nobody can put another in its place. Paths below it are walked step by step, and no
/// step may be a link: nothing here leads anywhere else. The folders on the way to the last path stay open, since
/// artefacts come folder by folder.
class OutputTree {
 public:
  explicit OutputTree(OpenFile root) : root_(std::move(root)) {}

  enum class Missing { Refuse, Make };

  /// The folder of a path, and its name there. The folder is -1, with errno, where a step is none; it is good until the
  /// next call, and the name as long as the path.
  struct Place {
    int folder = -1;
    const char* name = nullptr;
  };
  Place placeOf(const std::string& path, Missing missing = Missing::Refuse);

  /// The folder itself.
  int root() const { return root_.number(); }

  /// Removes the folders on the way to a path that are empty.
  void removeEmptyFolders(const std::string& path);
  /// The outermost folder that the last path that could not be entered lacks.
  const std::string& missing() const { return missing_; }
  /// Folders were moved or removed: every path is walked anew.
  void forget();

 private:
  struct Step {
    /// Length of the path to it.
    std::size_t end = 0;
    OpenFile folder;
  };

  int enter(std::string_view folders, Missing missing);
  bool isKnownMissing(std::string_view folders) const;

  OpenFile root_;
  /// The folders that are open: each step of `way_`.
  std::string way_;
  std::vector<Step> open_;
  /// A folder that is not there: many files ask for the same one.
  std::string missing_;
};

}  // namespace calm::driver
