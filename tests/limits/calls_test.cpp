// calmc stays in its box: it starts no process, opens no socket, and reads nothing of the machine but what it is given.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "golden/harness/files.h"
#include "limits/runs.h"

using calm::golden::Run;
using limits::Scratch;

namespace {

/// The calls of one run that could lead out of the box: everything that starts a process, talks to another, or opens
/// a file.
std::vector<std::string> callsOf(const std::vector<std::string>& words, const Scratch& scratch) {
  const std::string log = scratch / "calls";
  // The leak checker does not run beside a tracer.
  const Run run = limits::calmc("ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0 exec strace -f -qq -o " + log +
                                    R"( -e trace=process,network,ipc,openat,openat2,open,creat "$0" "$@")",
                                words, scratch);
  REQUIRE(run.crash == "");
  REQUIRE(run.exit == 0);
  std::vector<std::string> calls;
  std::istringstream lines(calm::golden::readFile(log));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t name = line.find_first_not_of("0123456789 ");
    if (name != std::string::npos) calls.push_back(line.substr(name));
  }
  REQUIRE(!calls.empty());
  return calls;
}

bool begins(const std::string& call, std::string_view name) { return call.starts_with(std::string(name) + "("); }

std::string fileOf(const std::string& call) {
  const std::size_t begin = call.find('"');
  return begin == std::string::npos ? "" : call.substr(begin + 1, call.find('"', begin + 1) - begin - 1);
}

/// What the loader and the C library open for themselves.
bool isOfTheSystem(const std::string& file) {
  for (const char* place :
       {"/lib", "/usr/lib", "/etc/ld.so", "/proc/self/", "/sys/devices/system/cpu", "/proc/sys/vm"}) {
    if (file.starts_with(place)) return file.find("locale") == std::string::npos;
  }
  return false;
}

void requireInside(const std::vector<std::string>& calls, const std::vector<std::string>& folders) {
  std::size_t started = 0;
  for (const std::string& call : calls) {
    INFO(call);
    if (begins(call, "execve")) ++started;
    CHECK_FALSE(begins(call, "execveat"));
    CHECK_FALSE(begins(call, "fork"));
    CHECK_FALSE(begins(call, "vfork"));
    if (begins(call, "clone") || begins(call, "clone3")) CHECK(call.find("CLONE_THREAD") != std::string::npos);
    for (const char* network : {"socket", "socketpair", "connect", "bind", "sendto", "sendmsg", "shmget", "msgget"}) {
      CHECK_FALSE(begins(call, network));
    }
    const std::string file = fileOf(call);
    if (!call.starts_with("open") || !file.starts_with('/') || isOfTheSystem(file)) continue;
    const bool inside = std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
      return file.starts_with(folder) || folder.starts_with(file);
    });
    CHECK(inside);
  }
  CHECK(started == 1);
}

}  // namespace

TEST_CASE("a check and a build start nothing, ask nobody and open only their files") {
  for (const std::string& root : limits::examples()) {
    INFO(root);
    const Scratch scratch;
    const std::vector<std::string> folders{CALM_REPOSITORY "/examples/", scratch / ""};
    requireInside(callsOf({"check", root}, scratch), folders);
    requireInside(callsOf({"build", root, "--env", "*", "-o", scratch / "out"}, scratch), folders);
    const bool apart = !std::filesystem::exists(scratch / "out/calm-manifest.json");
    requireInside(callsOf({"verify", scratch / (apart ? "out/prod" : "out")}, scratch), folders);
  }
}

TEST_CASE("a check of every example at once uses threads and no processes") {
  const Scratch scratch;
  requireInside(callsOf({"check", "-j", "4", CALM_REPOSITORY "/examples"}, scratch),
                {CALM_REPOSITORY "/examples/", scratch / ""});
}

TEST_CASE("what calmc knows it carries with it") {
  const Scratch scratch;
  for (const auto& words : std::vector<std::vector<std::string>>{{"version"}, {"products"}, {"explain", "--all"}}) {
    requireInside(callsOf(words, scratch), {scratch / ""});
  }
}
