#include "lsp/channel.h"

#include <sys/poll.h>
#include <unistd.h>

#include <cerrno>

namespace calm::lsp {
namespace {

bool hasBytes(Wait wait) {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  int ready = 0;
  do {
    ready = ::poll(&input, 1, wait == Wait::Not ? 0 : -1);
  } while (ready < 0 && errno == EINTR);
  return ready != 0;
}

}  // namespace

std::optional<std::string> StandardChannel::read(Wait wait) {
  if (!hasBytes(wait)) return std::string();
  std::string bytes(1u << 16, '\0');
  ssize_t got = 0;
  do {
    got = ::read(STDIN_FILENO, bytes.data(), bytes.size());
  } while (got < 0 && errno == EINTR);
  if (got <= 0) return std::nullopt;
  bytes.resize(static_cast<std::size_t>(got));
  return bytes;
}

bool StandardChannel::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

}  // namespace calm::lsp
