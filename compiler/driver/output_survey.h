#pragma once

#include <string>
#include <vector>

#include "driver/output_folder.h"
#include "driver/output_manifest.h"
#include "emit/memory_output.h"

namespace calm::driver {

/// What the output folder holds of earlier builds. The journal is the second manifest that lies there while a build
/// commits: after a kill it names the files that may be half way.
struct EarlierBuilds {
  Manifest manifest;
  bool hasManifest = false;
  Manifest journal;
  bool hasJournal = false;
};

/// What has to happen to a folder so that it holds an output. The manifest, the last file, is not among these.
struct Survey {
  std::vector<const emit::OutputFile*> create;
  std::vector<const emit::OutputFile*> replace;
  /// Files of the last build that are no longer made and that nobody changed.
  std::vector<std::string> obsolete;
  /// The same, but somebody changed them.
  std::vector<std::string> kept;
  std::size_t unchanged = 0;
  OnDisk manifest = OnDisk::Missing;

  bool nothingToDo() const { return create.empty() && replace.empty() && obsolete.empty() && manifest == OnDisk::Same; }
};

support::Result<EarlierBuilds, OutputError> readEarlierBuilds(OutputFolder& folder);

/// Removes what a build that was killed left behind: temporary files, and files that only it had written.
std::optional<OutputError> recover(OutputFolder& folder, const EarlierBuilds& earlier, const emit::OutputFiles& output);

/// Compares an output with the folder; refuses where a file that no build wrote stands in the way.
support::Result<Survey, OutputError> survey(OutputFolder& folder, const EarlierBuilds& earlier,
                                            const emit::OutputFiles& output);

/// The paths of an output.
class PathSet {
 public:
  explicit PathSet(const emit::OutputFiles& output);
  const emit::OutputFile* find(std::string_view path) const;

 private:
  std::vector<const emit::OutputFile*> sorted_;
};

}  // namespace calm::driver
