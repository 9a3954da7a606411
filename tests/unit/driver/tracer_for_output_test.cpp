#include "tracer_for_output_test.h"

#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <string>

namespace calm::driver::test {

#if defined(__x86_64__)

namespace {

using Kind = Interference::Kind;

/// Lets a traced child go on to its next stop; false when it has ended, with its status.
bool goOn(pid_t child, int& status) {
  ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFSTOPPED(status);
}

user_regs_struct registersOf(pid_t child) {
  user_regs_struct registers{};
  ptrace(PTRACE_GETREGS, child, nullptr, &registers);
  return registers;
}

void setRegisters(pid_t child, user_regs_struct& registers) { ptrace(PTRACE_SETREGS, child, nullptr, &registers); }

/// At the entry of a call: makes it one that does not exist, and at its exit gives the error.
bool fail(pid_t child, int error, int& status) {
  user_regs_struct registers = registersOf(child);
  registers.orig_rax = static_cast<unsigned long long>(-1);
  setRegisters(child, registers);
  if (!goOn(child, status)) return false;
  registers = registersOf(child);
  registers.rax = static_cast<unsigned long long>(-static_cast<long long>(error));
  setRegisters(child, registers);
  return true;
}

void shorten(pid_t child) {
  user_regs_struct registers = registersOf(child);
  if (registers.rdx > 1) registers.rdx = 1;
  setRegisters(child, registers);
}

/// Whether a write goes to a pipe. The work under test has none: the sanitizers ask so whether memory can be read, and
/// take any answer but EFAULT for a bug of theirs.
bool asksForMemory(pid_t child) {
  const user_regs_struct registers = registersOf(child);
  if (registers.orig_rax != SYS_write) return false;
  const auto link = "/proc/" + std::to_string(child) + "/fd/" + std::to_string(registers.rdi);
  std::error_code none;
  return std::filesystem::read_symlink(link, none).string().starts_with("pipe:");
}

Ending follow(pid_t child, const Interference& what) {
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
  Ending ending;
  while (goOn(child, status)) {
    if (WSTOPSIG(status) != (SIGTRAP | 0x80)) continue;
    const auto call = static_cast<long>(registersOf(child).orig_rax);
    const bool counted = what.counts(call) && !asksForMemory(child);
    if (counted) ++ending.calls;
    const bool now = counted && ending.calls == what.nth;
    if (now && what.kind == Kind::Kill) kill(child, SIGKILL);
    if (counted && what.kind == Kind::Short) shorten(child);
    if (now && what.kind == Kind::Fail) {
      if (!fail(child, what.error, status)) break;
      continue;
    }
    if (!goOn(child, status)) break;
  }
  if (WIFEXITED(status)) ending.status = WEXITSTATUS(status);
  return ending;
}

}  // namespace

bool canTrace() {
  static const bool possible = trace([] { return 7; }, {}).status == 7;
  return possible;
}

Ending trace(const std::function<int()>& work, const Interference& interference) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) _exit(127);
    raise(SIGSTOP);
    _exit(work());
  }
  return follow(child, interference);
}

#else

bool canTrace() { return false; }

Ending trace(const std::function<int()>&, const Interference&) { return {}; }

#endif

}  // namespace calm::driver::test
