#include "process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <thread>

#include "files.h"

namespace calm::golden {
namespace {

constexpr std::chrono::seconds patience{120};
constexpr int sanitizerExit = 99;
constexpr int bugExit = 3;

/// Our environment without what would make the output depend on who runs the tests; a sanitizer gets an exit code
/// of its own, since its default is also what calmc says for findings.
std::vector<std::string> environment() {
  std::vector<std::string> result;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    std::string_view text = *entry;
    bool dropped = false;
    for (std::string_view name :
         {"ASAN_OPTIONS=", "UBSAN_OPTIONS=", "NO_COLOR=", "CLICOLOR", "LC_", "LANG", "GITHUB_"}) {
      dropped = dropped || text.starts_with(name);
    }
    if (!dropped) result.emplace_back(text);
  }
  std::string code = "exitcode=" + std::to_string(sanitizerExit);
  result.push_back("ASAN_OPTIONS=" + code);
  result.push_back("UBSAN_OPTIONS=print_stacktrace=1:" + code);
  return result;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

/// Waits until the child ends; ends it when the patience is over.
bool waitFor(pid_t child, int& status) {
  auto deadline = std::chrono::steady_clock::now() + patience;
  while (waitpid(child, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > deadline) {
      kill(child, SIGKILL);
      waitpid(child, &status, 0);
      return false;
    }
    std::this_thread::sleep_for(std::chrono::microseconds(500));
  }
  return true;
}

std::string crashOf(const Run& run, int status) {
  if (WIFSIGNALED(status)) return std::string("ended by signal ") + strsignal(WTERMSIG(status));
  for (std::string_view mark : {"Sanitizer:", "runtime error:"}) {
    if (run.errors.find(mark) != std::string::npos) return "a sanitizer reports:\n" + run.errors;
  }
  if (run.exit == sanitizerExit) return "ended as a sanitizer ends it";
  if (run.exit == bugExit) return "exit code 3, a bug of ours:\n" + run.errors;
  return {};
}

}  // namespace

Run run(const std::filesystem::path& program, const std::vector<std::string>& arguments,
        const std::filesystem::path& folder, const std::filesystem::path& scratch) {
  std::string output = (scratch / "stdout").string();
  std::string errors = (scratch / "stderr").string();
  constexpr int fresh = O_WRONLY | O_CREAT | O_TRUNC;

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), fresh, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.c_str(), fresh, 0600);
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());

  std::vector<std::string> words{program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> variables = environment();
  pid_t child = 0;
  int problem =
      posix_spawn(&child, program.c_str(), &actions, nullptr, pointers(words).data(), pointers(variables).data());
  posix_spawn_file_actions_destroy(&actions);

  Run result;
  if (problem != 0) {
    result.crash = "can not be started: " + std::string(std::strerror(problem));
    return result;
  }
  int status = 0;
  bool ended = waitFor(child, status);
  result.output = readFile(output);
  result.errors = readFile(errors);
  result.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  result.crash = ended ? crashOf(result, status) : "does not end";
  return result;
}

}  // namespace calm::golden
