#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "emit/output.h"
#include "support/result.h"

namespace calm::driver {

/// Why an output could not be written or read: one line, `path: reason`.
struct OutputError {
  std::string path;
  std::string reason;
};

/// Renders the files of a build, apart from its manifest, into an output.
using Rendering = std::function<void(emit::Output&)>;

/// A file that a build would write.
struct ListedFile {
  std::string path;
  std::uint64_t size = 0;
};

/// What a build did to its folder; the manifest counts like any file.
struct Written {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  /// Files of the last build that are no longer made, but which somebody changed: they are kept.
  std::vector<std::string> kept;
};

/// How a folder differs from what a build would write there; each list is sorted.
struct Difference {
  std::vector<std::string> differing;
  std::vector<std::string> missing;
  /// Files of the last build that would no longer be made.
  std::vector<std::string> extra;

  bool none() const { return differing.empty() && missing.empty() && extra.empty(); }
};

/// Makes `folder` hold the output, all or nothing. Nothing outside the folder is touched and no link below it is
/// followed. A file that no build wrote is neither changed nor removed: if one stands in the way the build is
/// refused before anything is written. After an error the folder is as it was; after a kill at any moment it holds
/// the old set, the new set, or a mix that does not match its manifest and that the next build repairs.
support::Result<Written, OutputError> writeOutput(const std::string& folder, const Rendering& render);

/// Compares the output with what the folder holds; writes nothing.
support::Result<Difference, OutputError> compareOutput(const std::string& folder, const Rendering& render);

/// What a build would write, sorted by path.
std::vector<ListedFile> listOutput(const Rendering& render);

}  // namespace calm::driver
