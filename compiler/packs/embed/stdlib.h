#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "packs/pack.h"
#include "packs/problem.h"
#include "packs/words.h"
#include "support/result.h"

namespace calm::packs::embed {

/// What we ship, as its YAML files say it.
struct Stdlib {
  Kinds kinds;
  /// Sorted by product.
  std::vector<Pack> packs;
  Words words;
  /// Our schemas: file name and text, sorted.
  std::vector<std::pair<std::string, std::string>> schemas;
  /// The documents that are no packs: file name and JSON.
  std::vector<std::pair<std::string, std::string>> documents;
};

/// Reads stdlib/ and schemas/ below `root`, or says all that is wrong with them.
support::Result<Stdlib, PackProblems> readStdlib(const std::filesystem::path& root);

}  // namespace calm::packs::embed
