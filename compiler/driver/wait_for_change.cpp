#include "driver/wait_for_change.h"

#include <sys/poll.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "driver/output_system.h"

namespace calm::driver {
namespace {

enum class Woken { ByEvents, ByEnd, ByTimeout, Failed };

constexpr int forEver = -1;
/// Milliseconds without another change after which a burst is over. The kernel counts them: no clock is asked.
constexpr int quiet = 50;
/// A burst without end is cut into pieces.
constexpr int longestBurst = 40;

Woken poll(const FolderWatch& folders, Ends ends, int timeout) {
  std::array<pollfd, 3> waited{{{folders.descriptor(), POLLIN, 0}, {ends.readable, POLLIN, 0}, {ends.hungUp, 0, 0}}};
  const int ready = uninterrupted([&] { return ::poll(waited.data(), waited.size(), timeout); });
  if (ready < 0) return Woken::Failed;
  if (ready == 0) return Woken::ByTimeout;
  return waited[1].revents != 0 || waited[2].revents != 0 ? Woken::ByEnd : Woken::ByEvents;
}

}  // namespace

support::Result<std::optional<Change>, std::string> waitForChange(FolderWatch& folders, const WatchedFiles& files,
                                                                  Ends ends) {
  Change change;
  int pieces = 0;
  while (true) {
    const bool any = change.lost || !change.paths.empty();
    switch (poll(folders, ends, any ? quiet : forEver)) {
      case Woken::Failed:
        return std::string(std::strerror(errno));
      case Woken::ByEnd:
        return std::optional<Change>();
      case Woken::ByTimeout:
        return std::optional<Change>(std::move(change));
      case Woken::ByEvents:
        break;
    }
    const FolderEvents events = folders.take();
    change.paths.merge(files.changedAmong(events));
    change.lost = change.lost || events.lost;
    if (any && ++pieces == longestBurst) return std::optional<Change>(std::move(change));
  }
}

}  // namespace calm::driver
