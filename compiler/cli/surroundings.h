#pragma once

#include <functional>
#include <string>

#include "driver/files.h"
#include "support/result.h"

namespace calm::cli {

/// Why standard input gave no text.
struct NoInput {
  std::string reason;
};

/// What a run takes from the world, so that a test can put something else there.
struct Surroundings {
  driver::Files& disk;
  std::string workingFolder;
  std::string version;
  /// Reads standard input to its end.
  std::function<support::Result<std::string, NoInput>()> readInput;
  bool outIsTerminal = false;
  /// NO_COLOR is set and not empty; CLICOLOR_FORCE is set and not 0.
  bool noColour = false;
  bool forceColour = false;
  unsigned processors = 1;
};

}  // namespace calm::cli
