#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace calm::emit {

/// Threads that share tasks: whoever has time takes the next one.
class Crew {
 public:
  /// As many work, the caller of each() among them. The others begin when each() is called first; where the system
  /// gives no thread, those that there are do the work.
  explicit Crew(std::size_t size) : size_(size) {}
  ~Crew();
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  /// Carries out the tasks 0, 1, … up to `count`, and returns when all are done. Throws what a task threw.
  void each(std::size_t count, const std::function<void(std::size_t)>& task);

 private:
  void hire();
  void work();
  /// Takes tasks until there is none left. The lock is held, but for the time of a task.
  void takeTasks(std::unique_lock<std::mutex>& lock);

  std::size_t size_;
  std::mutex mutex_;
  std::condition_variable changed_;
  /// Guarded by the mutex, as all that follows.
  const std::function<void(std::size_t)>* task_ = nullptr;
  std::size_t next_ = 0;
  std::size_t count_ = 0;
  std::size_t busy_ = 0;
  bool ended_ = false;
  std::exception_ptr thrown_;
  std::vector<std::jthread> threads_;
};

}  // namespace calm::emit
