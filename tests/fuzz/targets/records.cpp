// Seeds: calm-m*.json

#include "driver/output_manifest.h"
#include "driver/why_map.h"
#include "fuzz/harness/target.h"

namespace {

using namespace calm::driver;

/// The manifest and the map of a build, which lie where others can change them.
void run(std::string_view input) {
  if (const auto manifest = readManifest(input)) {
    for (const auto& [path, entry] : *manifest) {
      fuzz::require(!path.starts_with('/') && path.find("..") == std::string::npos, "a manifest leads nowhere else");
    }
  }
  if (const auto map = readProvenance(input, "landscape.json", "")) {
    for (const auto& [pointer, entry] : map->entries) explainEntry(*map, entry);
  }
}

}  // namespace

const fuzz::Target fuzz::target{run};
