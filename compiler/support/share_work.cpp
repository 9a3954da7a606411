#include "support/share_work.h"

#include <algorithm>
#include <atomic>
#include <deque>

#include "support/thread.h"

namespace calm::support {

void shareWork(std::size_t parts, std::size_t threads, const std::function<void(std::size_t)>& part) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t at = next++; at < parts; at = next++) part(at);
  };
  std::deque<Thread> others;
  for (std::size_t at = 1; at < std::min(threads, parts); ++at) others.emplace_back(work);
  work();
  for (Thread& other : others) other.join();
}

}  // namespace calm::support
