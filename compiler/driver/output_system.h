#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace calm::driver {

/// An open file or folder; closes itself.
class OpenFile {
 public:
  OpenFile() = default;
  explicit OpenFile(int number) : number_(number) {}
  ~OpenFile() { reset(); }
  OpenFile(OpenFile&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  OpenFile& operator=(OpenFile&& other) noexcept {
    if (this != &other) reset(std::exchange(other.number_, -1));
    return *this;
  }

  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }

 private:
  void reset(int number = -1) {
    if (number_ >= 0) ::close(number_);
    number_ = number;
  }

  int number_ = -1;
};

/// Calls until the call is not merely interrupted by a signal.
template <class Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

/// Writes every byte, however few the system takes at once; false with errno where it takes no more.
bool writeAll(int file, std::string_view bytes);

/// The bytes of an open file from where it stands; nothing, with errno, where they can not be read.
std::optional<std::string> readAll(int file);

/// Moves a file or folder to a name that is free, false with errno (EEXIST) where it is not.
bool moveToFree(int fromFolder, const char* from, int toFolder, const char* to);

enum class Swap {
  /// Both names now hold the other's file.
  Exchanged,
  /// This file system can not exchange: the file has its new name, and what had it is gone.
  Replaced,
  Failed,
};

/// Gives `from` the name `to`, which is taken, in one step: a reader sees the old bytes or the new ones.
Swap swapFiles(int fromFolder, const char* from, int toFolder, const char* to);

}  // namespace calm::driver
