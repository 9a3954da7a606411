#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "driver/output_changes.h"
#include "driver/output_folder.h"

namespace calm::driver {

/// Carries out changes that are prepared: names change one by one, the manifest's last. Whatever fails on the way is
/// taken back.
class Commit {
 public:
  /// Both outlive the commit.
  Commit(OutputFolder& folder, const OutputChanges& changes);

  std::optional<OutputError> run();

 private:
  /// When what was written becomes durable.
  enum class Durable {
    /// File by file.
    EachForItself,
    /// All that was written to the file system, at once.
    AllAtOnce,
  };
  enum class Step { Placed, PlacedFolder, Swapped, Withdrawn };
  struct Done {
    std::string path;
    Step step;
  };

  std::optional<OutputError> syncPrepared();
  std::optional<OutputError> renameAll();
  bool isPlaced(const std::string& path) const;
  std::optional<OutputError> place(const std::string& path);
  std::optional<OutputError> swap(const std::string& path);
  std::optional<OutputError> syncFolders();
  std::optional<OutputError> commitManifest();
  std::optional<OutputError> removeOldBytes();
  /// Whether nothing stays of what was done.
  bool takeBack();
  std::optional<OutputError> takeBack(const Done& done);

  OutputFolder& folder_;
  const OutputChanges& changes_;
  Durable durable_;
  std::vector<Done> done_;
  std::set<std::string> placedFolders_;
};

}  // namespace calm::driver
