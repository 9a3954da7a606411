#include "driver/output_pipe.h"

#include <system_error>
#include <utility>

namespace calm::driver {
namespace {

constexpr std::size_t batchSize = std::size_t{1} << 20;
constexpr std::size_t mostWaiting = 4;

}  // namespace

OutputPipe::~OutputPipe() {
  const std::lock_guard lock(mutex_);
  ended_ = true;
  changed_.notify_all();
}

void OutputPipe::add(Call::Kind kind, std::string_view path, std::string_view bytes) {
  filling_.calls.push_back({kind, path.size(), bytes.size()});
  filling_.bytes += path;
  filling_.bytes += bytes;
  if (filling_.bytes.size() >= batchSize) handOver();
}

void OutputPipe::passOn(const Batch& batch) {
  std::string_view left = batch.bytes;
  for (const Call& call : batch.calls) {
    const std::string_view path = left.substr(0, call.pathSize);
    const std::string_view bytes = left.substr(call.pathSize, call.size);
    left.remove_prefix(call.pathSize + call.size);
    switch (call.kind) {
      case Call::Kind::File:
        next_.file(path, bytes);
        break;
      case Call::Kind::Begin:
        next_.begin(path);
        break;
      case Call::Kind::Append:
        next_.append(path, bytes);
        break;
      case Call::Kind::End:
        next_.end(path);
        break;
    }
  }
}

bool OutputPipe::hasThread() {
  if (thread_.joinable()) return true;
  try {
    thread_ = std::jthread([this] { work(); });
  } catch (const std::system_error&) {
    return false;
  }
  return true;
}

void OutputPipe::handOver() {
  if (!hasThread()) {
    passOn(std::exchange(filling_, {}));
    return;
  }
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return thrown_ || waiting_.size() < mostWaiting; });
  if (thrown_) std::rethrow_exception(thrown_);
  waiting_.push_back(std::exchange(filling_, {}));
  if (!spare_.empty()) {
    filling_ = std::move(spare_.back());
    spare_.pop_back();
  }
  changed_.notify_all();
}

void OutputPipe::work() {
  try {
    passOnAll();
  } catch (...) {
    const std::lock_guard lock(mutex_);
    thrown_ = std::current_exception();
    changed_.notify_all();
  }
}

void OutputPipe::passOnAll() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return ended_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    Batch batch = std::move(waiting_.front());
    waiting_.pop_front();
    changed_.notify_all();
    lock.unlock();
    passOn(batch);
    batch.calls.clear();
    batch.bytes.clear();
    lock.lock();
    spare_.push_back(std::move(batch));
  }
}

void OutputPipe::finish() {
  if (thread_.joinable()) {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
      changed_.notify_all();
    }
    thread_.join();
  }
  if (thrown_) std::rethrow_exception(thrown_);
  passOn(std::exchange(filling_, {}));
}

}  // namespace calm::driver
