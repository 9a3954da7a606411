#pragma once

#include <functional>
#include <optional>

namespace calm::driver::test {

/// What befalls the n-th call (from 1) into the system, of those that `counts` accepts.
struct Interference {
  enum class Kind {
    /// Nothing; the calls are only counted.
    None,
    /// SIGKILL before the call is made.
    Kill,
    /// The call is not made and fails with `error`.
    Fail,
    /// The call takes one byte at most (write). Befalls every call.
    Short,
  };
  Kind kind = Kind::None;
  long nth = 0;
  int error = 0;
  std::function<bool(long call)> counts = [](long) { return true; };
};

/// How the work of a child ended.
struct Ending {
  /// Empty: it was killed.
  std::optional<int> status;
  /// How many calls were counted.
  long calls = 0;
};

/// Whether calls can be traced here at all.
bool canTrace();

/// Does the work in a child process, call by call. The status is what the work returns.
Ending trace(const std::function<int()>& work, const Interference& interference);

}  // namespace calm::driver::test
