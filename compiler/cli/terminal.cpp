#include "cli/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "driver/paths.h"
#include "driver/report_file.h"

namespace calm::cli {
namespace {

/// One more than a source may have, so that too much is seen as too much.
constexpr std::size_t most = (4u << 20) + 1;

/// The error number, or 0.
int writeAll(int stream, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(stream, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace

support::Result<std::string, NoInput> readStandardInput() {
  std::string text;
  char piece[1 << 16];
  while (text.size() < most) {
    const ssize_t got = ::read(STDIN_FILENO, piece, sizeof piece);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return NoInput{std::strerror(errno)};
    if (got == 0) break;
    text.append(piece, static_cast<std::size_t>(got));
  }
  return text;
}

support::Result<std::string, NoInput> readNamedFile(driver::Files& disk, const std::string& path) {
  constexpr std::uint64_t longest = 16u << 20;
  std::error_code error;
  const std::string real = std::filesystem::canonical(path, error).generic_string();
  if (error) return NoInput{error.message()};
  auto text = disk.read(real, driver::folderOf(real), longest);
  if (!text) return NoInput{text.error().reason};
  return std::move(text.value());
}

std::uint32_t terminalWidth() {
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

int write(const Answer& answer) {
  Exit exit = answer.exit;
  std::string errors = answer.err;
  if (const int error = writeAll(STDOUT_FILENO, answer.out); error != 0 && error != EPIPE) {
    errors += fmt::format("calmc: standard output: {}\n", std::strerror(error));
    exit = worse(exit, Exit::NotDone);
  }
  const auto note = [&](const std::string& path, int error) {
    if (error == 0) return;
    errors += fmt::format("calmc: {}: {}\n", path, std::strerror(error));
    exit = worse(exit, Exit::NotDone);
  };
  for (const auto& [path, bytes] : answer.files) note(path, driver::writeReport(path, bytes));
  for (const auto& [path, bytes] : answer.appended) note(path, driver::appendReport(path, bytes));
  // Nobody is left who could be told.
  static_cast<void>(writeAll(STDERR_FILENO, errors));
  return static_cast<int>(exit);
}

}  // namespace calm::cli
