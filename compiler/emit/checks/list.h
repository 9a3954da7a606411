#pragma once

#include "emit/checks/check.h"
#include "emit/json/writer.h"

namespace calm::emit::checks {

/// A check as it stands in `checks.json`.
void write(json::Writer& writer, const Check& check);

}  // namespace calm::emit::checks
