#pragma once

#include <functional>
#include <string_view>

#include "syntax/tree.h"

namespace calm::packs::check {

/// `base` is a bare name; `step` is what follows it, empty where that is computed.
using PathLook = std::function<void(std::string_view base, std::string_view step)>;

/// Calls `look` for every `name.step` and `name["step"]` whose base is a bare name.
void eachPath(const syntax::Value& value, const PathLook& look);

}  // namespace calm::packs::check
