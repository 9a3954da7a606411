#pragma once

#include <string>

#include "driver/print_place.h"
#include "syntax/tree.h"

namespace calm::driver {

/// The tree, one line for each item, block and field with its place; values in the notation of the language. `<none>`
/// is a value that is not there, and `?` marks one that counts as unresolved.
std::string printTree(const syntax::Tree& tree, const PlacePrinter& places);

}  // namespace calm::driver
