#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "driver/files.h"

namespace calm::driver {

/// The file that a path which leads to none probably means, as it would be written: one step of it is misspelt, has
/// another case, `\` for `/`, or lacks the ending `extension`. Nothing outside the root is looked at.
std::optional<std::string> nearFile(std::string_view written, std::string_view extension, const std::string& from,
                                    const std::string& root, Files& disk);

}  // namespace calm::driver
