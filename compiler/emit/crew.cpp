#include "emit/crew.h"

#include <system_error>
#include <utility>

namespace calm::emit {

Crew::~Crew() {
  const std::lock_guard lock(mutex_);
  ended_ = true;
  changed_.notify_all();
}

void Crew::hire() {
  try {
    while (threads_.size() + 1 < size_) threads_.emplace_back([this] { work(); });
  } catch (const std::system_error&) {
    size_ = threads_.size() + 1;
  }
}

void Crew::each(std::size_t count, const std::function<void(std::size_t)>& task) {
  std::unique_lock lock(mutex_);
  hire();
  task_ = &task;
  next_ = 0;
  count_ = count;
  changed_.notify_all();
  takeTasks(lock);
  changed_.wait(lock, [&] { return busy_ == 0; });
  if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
}

void Crew::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return ended_ || next_ < count_; });
    if (ended_) return;
    takeTasks(lock);
  }
}

void Crew::takeTasks(std::unique_lock<std::mutex>& lock) {
  while (next_ < count_) {
    const std::size_t at = next_++;
    ++busy_;
    lock.unlock();
    std::exception_ptr thrown;
    try {
      (*task_)(at);
    } catch (...) {
      thrown = std::current_exception();
    }
    lock.lock();
    if (thrown) thrown_ = thrown;
    if (--busy_ == 0) changed_.notify_all();
  }
}

}  // namespace calm::emit
