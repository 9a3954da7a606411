#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "packs/embed/stdlib.h"

namespace calm::packs::embed {

/// docs/products/ as the packs say it: file name and text.
std::map<std::string, std::string> docsOf(Stdlib stdlib);

}  // namespace calm::packs::embed
