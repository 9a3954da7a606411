#pragma once

#include <string_view>

namespace calm::driver {

/// Removes all that lies in an open folder, and in the folders in it, apart from the file `kept` in the folder itself.
/// No link is followed. False with errno where something stays.
bool removeAllBut(int folder, std::string_view kept);

}  // namespace calm::driver
