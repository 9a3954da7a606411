#pragma once

#include <string_view>

#include "model/model.h"
#include "syntax/tree.h"

namespace calm::semantics {

/// The entry of a field's map as it is written there; null where the map is written elsewhere or has no such key.
const syntax::Entry* writtenEntry(const model::Field& field, std::string_view key);

}  // namespace calm::semantics
