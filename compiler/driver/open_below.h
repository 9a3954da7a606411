#pragma once

#include <string>

#include "driver/output_system.h"

namespace calm::driver {

/// Opens a path below an open folder. No link is followed on the way, so nothing outside is reached; on kernels
/// without openat2 it goes step by step, each step without links. Closed with errno where that does not lead to a
/// file.
OpenFile openBelow(int folder, const std::string& path, int flags);

}  // namespace calm::driver
