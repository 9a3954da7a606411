#pragma once

#include <string>

namespace calm::source {

/// An open file of the system, closed at the end of its life. Negative: none, and errno says why.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }
  int release();

 private:
  int number_;
};

/// Opens a normal path beneath the folder `root` for reading. errno is EXDEV or ELOOP where a link leads out of it.
Descriptor openBeneath(int root, const std::string& path, int flags);

/// The same without the kernel's help: step by step, no link is followed.
Descriptor openStepByStep(int root, const std::string& path, int flags);

}  // namespace calm::source
