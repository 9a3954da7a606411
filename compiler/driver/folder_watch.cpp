#include "driver/folder_watch.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

#include "driver/output_system.h"
#include "driver/paths.h"

namespace calm::driver {
namespace {

constexpr std::uint32_t gone = IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t changed =
    IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_ATTRIB;

}  // namespace

support::Result<FolderWatch, std::string> FolderWatch::begin() {
  const int queue = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (queue < 0) return std::string(std::strerror(errno));
  return FolderWatch(queue);
}

FolderWatch::FolderWatch(FolderWatch&& other) noexcept
    : queue_(std::exchange(other.queue_, -1)), folders_(std::move(other.folders_)) {}

FolderWatch::~FolderWatch() {
  if (queue_ >= 0) ::close(queue_);
}

int FolderWatch::add(const std::string& folder) {
  const int watch = inotify_add_watch(queue_, folder.c_str(), changed | gone | IN_ONLYDIR);
  if (watch < 0) return errno;
  folders_[watch].insert(folder);
  return 0;
}

FolderEvents FolderWatch::take() {
  FolderEvents events;
  alignas(inotify_event) char bytes[1 << 16];
  while (true) {
    const ssize_t got = uninterrupted([&] { return ::read(queue_, bytes, sizeof bytes); });
    if (got <= 0) return events;
    const inotify_event* event = nullptr;
    for (ssize_t at = 0; at < got; at += static_cast<ssize_t>(sizeof *event + event->len)) {
      event = reinterpret_cast<const inotify_event*>(bytes + at);
      if ((event->mask & IN_Q_OVERFLOW) != 0) events.lost = true;
      const auto known = folders_.find(event->wd);
      if (known == folders_.end()) continue;
      for (const std::string& folder : known->second) {
        events.paths.insert(event->len == 0 ? folder : absolute(folder, event->name));
      }
      // Elsewhere it has another name, and what happens there is not what was asked for.
      if ((event->mask & IN_MOVE_SELF) != 0) inotify_rm_watch(queue_, event->wd);
      if ((event->mask & (gone | IN_IGNORED)) != 0) folders_.erase(known);
    }
  }
}

}  // namespace calm::driver
