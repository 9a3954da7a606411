#pragma once

#include <string>
#include <vector>

#include "driver/files.h"
#include "support/result.h"

namespace calm::driver {

/// How the artefacts in a folder compare with their manifest; each list is sorted by path.
struct Verified {
  std::size_t files = 0;
  std::vector<std::string> differing;
  std::vector<std::string> missing;
  /// Files that no build wrote.
  std::vector<std::string> foreign;

  /// Foreign files are told, but are no difference.
  bool same() const { return differing.empty() && missing.empty(); }
};

/// Why a folder could not be verified.
struct NotVerified {
  std::string path;
  std::string reason;
};

/// Compares the files in `folder` (absolute) with the calm-manifest.json there.
support::Result<Verified, NotVerified> verifyOutput(const std::string& folder, Files& disk);

}  // namespace calm::driver
