#pragma once

#include <mutex>
#include <string_view>

#include "emit/output.h"

namespace calm::emit {

/// An output that several threads may call. Files that they make at the same time come in any order; each is in its
/// own.
class SharedOutput final : public Output {
 public:
  /// The other output outlives it.
  explicit SharedOutput(Output& next) : next_(next) {}

  void file(std::string_view path, std::string_view bytes) override {
    const std::lock_guard lock(mutex_);
    next_.file(path, bytes);
  }
  void begin(std::string_view path) override {
    const std::lock_guard lock(mutex_);
    next_.begin(path);
  }
  void append(std::string_view path, std::string_view bytes) override {
    const std::lock_guard lock(mutex_);
    next_.append(path, bytes);
  }
  void end(std::string_view path) override {
    const std::lock_guard lock(mutex_);
    next_.end(path);
  }

 private:
  Output& next_;
  std::mutex mutex_;
};

}  // namespace calm::emit
