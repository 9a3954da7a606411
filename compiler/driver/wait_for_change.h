#pragma once

#include <optional>
#include <set>
#include <string>

#include "driver/folder_watch.h"
#include "driver/watched_files.h"
#include "support/result.h"

namespace calm::driver {

/// Why another run is worth it.
struct Change {
  /// Absolute.
  std::set<std::string> paths;
  /// The system lost count of what changed.
  bool lost = false;
};

/// Descriptors that end a wait: one that becomes readable, and one whose other side goes away.
struct Ends {
  int readable = -1;
  int hungUp = -1;
};

/// Waits until a run over the files would see something else, and until they are left alone for a moment: what an
/// editor or a version control system does in one go is one change. Nothing where one of the ends came first; the
/// error is what the system says.
support::Result<std::optional<Change>, std::string> waitForChange(FolderWatch& folders, const WatchedFiles& files,
                                                                  Ends ends);

}  // namespace calm::driver
