// calmc: the command line of Calm.

#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <iostream>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "cli/run.h"
#include "cli/stop_signals.h"
#include "cli/terminal.h"
#include "support/thread.h"

namespace {

constexpr int bug = static_cast<int>(calm::cli::Exit::Bug);
constexpr int notDone = static_cast<int>(calm::cli::Exit::NotDone);

/// Sanitizers look at the end of the program: for leaks, and for the exit code that a race makes.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool endsAtOnce = false;
#else
constexpr bool endsAtOnce = true;
#endif

/// An assertion that fails is a mistake of ours, and pipelines tell it from findings by the exit code.
void onAbort(int) {
  constexpr std::string_view line = "calmc: this is a bug of Calm, not of your files; please report it\n";
  static_cast<void>(!::write(STDERR_FILENO, line.data(), line.size()));
  _exit(bug);
}

bool isSet(const char* name, std::string_view off) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' && value != off;
}

std::optional<std::string> variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

int run(const std::vector<std::string>& words) {
  using namespace calm;
  driver::DiskFiles disk;
  cli::Surroundings surroundings{.disk = disk,
                                 .workingFolder = std::filesystem::current_path().generic_string(),
                                 .version = CALM_VERSION,
                                 .readInput = cli::readStandardInput,
                                 .readFile = [&](const auto& path) { return cli::readNamedFile(disk, path); },
                                 .variable = [](const auto& name) { return variable(name.c_str()); },
                                 .outIsTerminal = isatty(STDOUT_FILENO) == 1,
                                 .terminalWidth = cli::terminalWidth(),
                                 .noColour = isSet("NO_COLOR", ""),
                                 .forceColour = isSet("CLICOLOR_FORCE", "0"),
                                 .processors = std::thread::hardware_concurrency(),
                                 .sourceDateEpoch = variable("SOURCE_DATE_EPOCH"),
                                 .now = [] { return static_cast<std::int64_t>(std::time(nullptr)); }};
  int exit = bug;
  std::vector<std::shared_ptr<const void>> left;
  if (endsAtOnce) surroundings.leave = [&](auto made) { left.push_back(std::move(made)); };
  // The thread that does the work takes the signals, or waits for them (--watch).
  cli::blockStopSignals();
  support::Thread thread([&] {
    cli::unblockStopSignals();
    exit = cli::write(cli::run(words, surroundings));
  });
  thread.join();
  if (endsAtOnce) std::_Exit(exit);
  return exit;
}

}  // namespace

int main(int count, char** words) {
  std::signal(SIGABRT, onAbort);
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return run({words + 1, words + count});
  } catch (const std::bad_alloc&) {
    std::cerr << "calmc: there is not enough memory\n";
    return notDone;
  } catch (const std::filesystem::filesystem_error& problem) {
    std::cerr << "calmc: " << problem.code().message() << "\n";
    return notDone;
  } catch (const std::exception& problem) {
    std::cerr << "calmc: this is a bug of Calm, not of your files; please report it: " << problem.what() << "\n";
    return bug;
  }
}
