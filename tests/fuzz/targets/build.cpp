// Seeds: bundles

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "driver/compilation.h"
#include "driver/output_manifest.h"
#include "driver/print.h"
#include "driver/why_map.h"
#include "emit/manifest/manifest.h"
#include "emit/memory_output.h"
#include "fuzz/harness/bundle.h"
#include "fuzz/harness/target.h"

namespace {

using namespace calm;

bool hasStep(std::string_view path, std::string_view step) {
  return ("/" + std::string(path) + "/").find("/" + std::string(step) + "/") != std::string::npos;
}

/// Every artefact lies below the output folder under a path of its own, and what is JSON is JSON.
void requireSound(const emit::OutputFiles& output) {
  std::set<std::string_view> paths;
  for (const emit::OutputFile& file : output) {
    fuzz::require(paths.insert(file.path).second, "no two artefacts have one path");
    fuzz::require(!file.path.starts_with('/') && !hasStep(file.path, "..") && !hasStep(file.path, "."),
                  "an artefact lies below the output folder");
    fuzz::require(!file.path.ends_with(".json") || nlohmann::json::accept(file.bytes), "an artefact .json is JSON");
  }
}

/// What later commands read of a build: `verify` the manifest, `why` the map.
void requireReadable(const emit::OutputFiles& output) {
  for (const emit::OutputFile& file : output) {
    if (file.path == "calm-manifest.json") {
      const auto manifest = driver::readManifest(file.bytes);
      fuzz::require(manifest.has_value(), "the manifest can be read");
      fuzz::require(manifest->size() + 1 == output.size(), "the manifest lists the artefacts");
    }
    if (file.path != "calm-map.json") continue;
    const auto map = driver::readProvenance(file.bytes, "landscape.json", "");
    fuzz::require(map.has_value(), "the map can be read");
    for (const auto& [pointer, entry] : map->entries) driver::explainEntry(*map, entry);
  }
}

/// A build up to the artefacts in memory, and everything that `--print` shows on the way.
void run(std::string_view input) {
  fuzz::Bundle bundle = fuzz::readBundle(input);
  driver::Settings settings;
  settings.printing = true;
  driver::Compilation compilation(bundle.files, fuzz::Bundle::folder, settings);
  compilation.run({{"main.calm"}, {}, {}}, driver::Until::Plan);
  for (const auto what : {driver::Printable::Tokens, driver::Printable::Tree, driver::Printable::Model}) {
    driver::print(compilation, what);
  }
  const auto plan = driver::print(compilation, driver::Printable::Plan);
  fuzz::require(!plan || nlohmann::json::accept(*plan), "the plan is JSON");
  for (const std::string& environment : compilation.planned()) {
    emit::MemoryOutput output;
    emit::manifest::ManifestWriter manifest(output);
    compilation.emit(environment, manifest);
    manifest.finish();
    requireSound(output.files);
    requireReadable(output.files);
  }
}

}  // namespace

const fuzz::Target fuzz::target{run, Shape::Calm};
