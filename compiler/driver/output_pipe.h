#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "emit/output.h"

namespace calm::driver {

/// Passes files on to another output, which works on a thread of its own: while one file is written the next is
/// rendered. A small build never starts the thread, and where the system gives none, whoever calls does the work. Calls
/// arrive in their order, and no more than a few MiB wait.
class OutputPipe final : public emit::Output {
 public:
  /// The other output outlives the pipe, and nobody else calls it before finish().
  explicit OutputPipe(emit::Output& next) : next_(next) {}
  ~OutputPipe() override;

  void file(std::string_view path, std::string_view bytes) override { add(Call::Kind::File, path, bytes); }
  void begin(std::string_view path) override { add(Call::Kind::Begin, path, {}); }
  void append(std::string_view path, std::string_view bytes) override { add(Call::Kind::Append, path, bytes); }
  void end(std::string_view path) override { add(Call::Kind::End, path, {}); }

  /// Returns when the other output has heard everything. Throws what it threw, as any call after that may.
  void finish();

 private:
  struct Call {
    enum class Kind : std::uint8_t { File, Begin, Append, End };
    Kind kind;
    std::size_t pathSize;
    std::size_t size;
  };
  /// Calls that are passed on together; their paths and bytes lie one behind the other.
  struct Batch {
    std::vector<Call> calls;
    std::string bytes;
  };

  void add(Call::Kind kind, std::string_view path, std::string_view bytes);
  void passOn(const Batch& batch);
  /// Starts the thread where there is none yet.
  bool hasThread();
  void handOver();
  void work();
  /// What the thread does until the end: passes on whatever waits.
  void passOnAll();

  emit::Output& next_;
  Batch filling_;

  std::mutex mutex_;
  std::condition_variable changed_;
  /// Guarded by the mutex, as all that follows, but for the thread.
  std::deque<Batch> waiting_;
  std::vector<Batch> spare_;
  bool ended_ = false;
  std::exception_ptr thrown_;
  std::jthread thread_;
};

}  // namespace calm::driver
