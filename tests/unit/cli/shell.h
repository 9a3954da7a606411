#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/run.h"
#include "unit/driver/memory_files.h"

namespace calm::cli {

/// A command line over files in memory, in the folder /p.
struct Shell {
  driver::MemoryFiles files;
  std::string input;
  bool terminal = false;
  bool noColour = false;
  bool forceColour = false;
  std::optional<std::string> epoch;
  int clockReads = 0;

  Answer operator()(const std::vector<std::string>& words) {
    return cli::run(words, {.disk = files,
                            .workingFolder = "/p",
                            .version = "1.2.3",
                            .readInput = [this]() -> support::Result<std::string, cli::NoInput> { return input; },
                            .readFile = [this](const std::string& path) -> support::Result<std::string, cli::NoInput> {
                              const auto file = files.texts.find(path);
                              if (file == files.texts.end()) return cli::NoInput{"no such file"};
                              return file->second;
                            },
                            .outIsTerminal = terminal,
                            .noColour = noColour,
                            .forceColour = forceColour,
                            .processors = 1,
                            .sourceDateEpoch = epoch,
                            .now = [this]() -> std::int64_t {
                              ++clockReads;
                              return 1'806'451'200;
                            }});
  }
};

inline const std::string good = "tenant alm : cloud-alm { region = eu10 }\n";
inline const std::string bad = "tenant alm : cloud-alm { region = eu99 }\n";

inline bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace calm::cli
