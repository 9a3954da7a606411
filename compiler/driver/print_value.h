#pragma once

#include <string>

#include "driver/print_place.h"
#include "syntax/tree.h"

namespace calm::driver {

/// A value of the tree in the notation of the language, with every grouping written out.
std::string printValue(const syntax::Value& value, const PlacePrinter& places);

/// `list(symbol(a, b))`.
std::string printType(const syntax::TypeName& type);

}  // namespace calm::driver
