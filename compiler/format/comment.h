#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "format/gap.h"

namespace calm::format {

/// A comment as it is written: no blanks at the ends of its lines, which are ended by `\n`. If it begins a line, which
/// gets the indentation `indent`, the lines below move with it as far as they were indented alike.
std::string commentText(std::string_view source, const Remark& remark, std::uint32_t indent);

}  // namespace calm::format
