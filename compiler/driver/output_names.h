#pragma once

#include <optional>

#include "driver/output.h"
#include "emit/memory_output.h"

namespace calm::driver {

/// Refuses an output with a path that could lead out of its folder, that some file system can not hold
/// (device names, trailing dots, control characters), that is hidden, or that differs from another only in case.
std::optional<OutputError> checkNames(const emit::OutputFiles& output);

/// The same for one path: whether it may be opened below an output folder at all.
bool isSafePath(std::string_view path);

}  // namespace calm::driver
