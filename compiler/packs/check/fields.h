#pragma once

#include <string>

#include "packs/check/checking.h"

namespace calm::packs::check {

/// What a template says of one field of a kind; `pointer` is the field's.
void checkField(Checking& checking, const std::string& pointer, const Kind& kind, const FieldTemplate& field);

}  // namespace calm::packs::check
