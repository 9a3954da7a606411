#include "support/thread.h"

#include <utility>

namespace calm::support {

Thread::Thread(std::function<void()> work) : work_(std::move(work)) {
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) == 0) {
    runs_ = pthread_attr_setstacksize(&attributes, stackBytes) == 0 &&
            pthread_create(&thread_, &attributes, enter, this) == 0;
    pthread_attr_destroy(&attributes);
  }
  if (!runs_) enter(this);
}

Thread::~Thread() { wait(); }

void Thread::join() {
  wait();
  if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
}

void* Thread::enter(void* thread) {
  auto& self = *static_cast<Thread*>(thread);
  try {
    self.work_();
  } catch (...) {
    self.thrown_ = std::current_exception();
  }
  return nullptr;
}

void Thread::wait() {
  if (std::exchange(runs_, false)) pthread_join(thread_, nullptr);
}

}  // namespace calm::support
