#pragma once

#include <string>

#include "driver/print_place.h"
#include "syntax/tree.h"

namespace calm::driver {

/// One line a token: place, kind as the grammar calls it, and its text. Trivia is not shown.
std::string printTokens(const syntax::Tree& tree, const PlacePrinter& places);

}  // namespace calm::driver
