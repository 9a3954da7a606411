#pragma once

#include <cstddef>
#include <functional>

namespace calm::support {

/// Carries out the parts 0, 1, … of a work on so many threads, the caller's among them: whoever has time takes the next
/// one. Returns when all are done, and throws what a part threw.
void shareWork(std::size_t parts, std::size_t threads, const std::function<void(std::size_t)>& part);

}  // namespace calm::support
