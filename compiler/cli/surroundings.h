#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "driver/files.h"
#include "support/result.h"

namespace calm::cli {

/// Why standard input, or a file that the command line names, gave no text.
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
  /// Reads a file that the command line names by itself: the name is the user's own, so links are followed.
  std::function<support::Result<std::string, NoInput>(const std::string& path)> readFile = nullptr;
  /// A variable of the environment, asked for `inject --from env` and for what a pipeline says of itself; nothing where
  /// it is not set.
  std::function<std::optional<std::string>(const std::string& name)> variable = nullptr;
  bool outIsTerminal = false;
  /// Columns of the terminal; 0 where there is none, or it does not say.
  std::uint32_t terminalWidth = 0;
  /// NO_COLOR is set and not empty; CLICOLOR_FORCE is set and not 0.
  bool noColour = false;
  bool forceColour = false;
  unsigned processors = 1;
  /// SOURCE_DATE_EPOCH as it is set; nothing where it is not.
  std::optional<std::string> sourceDateEpoch = std::nullopt;
  /// Seconds since 1970; asked for `--today=now` alone.
  std::function<std::int64_t()> now = nullptr;
  /// Takes what a command has made and no longer needs, so that it is not taken apart piece by piece where the program
  /// ends at once: for a large landscape that takes as long as to read it. Nothing where the program goes on.
  std::function<void(std::shared_ptr<const void>)> leave = nullptr;

  /// The same world with another disk, which goes on.
  Surroundings with(driver::Files& other) const {
    return {other,         workingFolder, version,     readInput,  readFile,        variable, outIsTerminal,
            terminalWidth, noColour,      forceColour, processors, sourceDateEpoch, now};
  }
};

}  // namespace calm::cli
