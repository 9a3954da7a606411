#pragma once

#include <pthread.h>
#include <exception>
#include <functional>

namespace calm::support {

/// A thread whose stack has a size of our choice: how deep a file may nest does not hang on the limits of the shell
/// that calmc was started from. Where the system gives no thread, the work is done at once, by whoever asks.
class Thread {
 public:
  static constexpr std::size_t stackBytes = 16u << 20;

  explicit Thread(std::function<void()> work);
  /// Waits for the work.
  ~Thread();
  Thread(const Thread&) = delete;
  Thread& operator=(const Thread&) = delete;

  /// Waits for the work and throws what it threw.
  void join();

 private:
  static void* enter(void* thread);
  void wait();

  std::function<void()> work_;
  std::exception_ptr thrown_;
  pthread_t thread_{};
  bool runs_ = false;
};

}  // namespace calm::support
