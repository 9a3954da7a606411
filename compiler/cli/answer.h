#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace calm::cli {

/// How a run ends; of several reasons the highest one counts.
enum class Exit : int {
  Fine = 0,
  /// Findings at or above --fail-on, or a comparison that differs.
  Findings = 1,
  /// The job could not be done: an option, the configuration, a file, input or output.
  NotDone = 2,
  /// A mistake of ours.
  Bug = 3,
};

inline Exit worse(Exit a, Exit b) { return static_cast<int>(a) < static_cast<int>(b) ? b : a; }

/// What a command says. Commands write nothing themselves, so that a test reads them as a person would.
struct Answer {
  Exit exit = Exit::Fine;
  /// For standard output: what was asked for, and findings.
  std::string out;
  /// For standard error: progress, summary, why the job could not be done.
  std::string err;
  /// Reports for files (`--format json=report.json`): path and bytes.
  std::vector<std::pair<std::string, std::string>> files;
  /// For the end of files that others began: path and bytes.
  std::vector<std::pair<std::string, std::string>> appended = {};
};

/// The job could not be done: one line on standard error.
Answer notDone(std::string_view why);

}  // namespace calm::cli
