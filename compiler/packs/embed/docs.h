#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "packs/embed/stdlib.h"

namespace calm::packs::embed {

/// What the packs say below docs/: path from there, and text.
std::map<std::string, std::string> docsOf(Stdlib stdlib);

}  // namespace calm::packs::embed
