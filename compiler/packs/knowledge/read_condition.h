#pragma once

#include "packs/knowledge/text_condition.h"
#include "packs/read/access.h"

namespace calm::packs {

/// The members `shape`, `shape-not`, `lacks`, `one-of`, `max-length` and `no-blanks` of a map.
TextCondition readCondition(const read::Json& value);

}  // namespace calm::packs
