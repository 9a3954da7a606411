#include "driver/change/artefacts.h"

#include <fmt/format.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "driver/output_manifest.h"
#include "driver/paths.h"
#include "emit/manifest/manifest.h"
#include "emit/manifest/sha256.h"
#include "emit/output.h"

namespace calm::driver::change {
namespace {

constexpr std::uint64_t longestArtefact = 1u << 30;
constexpr std::string_view landscapeName = "landscape.json";

constexpr std::string_view pageName = "runbook/index.html";

/// Whether something stands there that no other artefact says: Postman's collections are `checks.json` in other words.
bool hasMeaning(std::string_view path) {
  if (path == "calm-map.json" || path == emit::manifest::fileName || path.starts_with("graph/")) return false;
  if (path.ends_with(".postman_collection.json")) return false;
  return !path.starts_with("runbook/") || path == pageName;
}

/// Keeps in memory what carries meaning.
class Keeper final : public emit::Output {
 public:
  Artefacts artefacts;

  void file(std::string_view path, std::string_view bytes) override {
    if (hasMeaning(path)) artefacts.emplace(path, bytes);
  }
  void begin(std::string_view path) override { file(path, {}); }
  void append(std::string_view path, std::string_view bytes) override {
    const auto open = artefacts.find(path);
    if (open != artefacts.end()) open->second += bytes;
  }
  void end(std::string_view) override {}
};

bool hasManifest(const std::string& folder, Files& disk) {
  return disk.isFile(absolute(folder, emit::manifest::fileName));
}

/// The folders below that hold the output of one environment each.
std::vector<std::string> environmentFolders(const std::string& folder, Files& disk) {
  std::vector<std::string> found;
  const auto entries = disk.list(folder);
  if (!entries) return found;
  for (const FolderEntry& entry : entries.value()) {
    const std::string below = absolute(folder, entry.name);
    if (entry.isFolder && hasManifest(below, disk)) found.push_back(below);
  }
  return found;
}

/// What the landscape says its environment is; nothing where it is no landscape.
std::optional<std::string> environmentOf(const Artefacts& artefacts) {
  const auto landscape = artefacts.find(landscapeName);
  if (landscape == artefacts.end()) return std::nullopt;
  const auto json = nlohmann::json::parse(landscape->second, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const auto environment = json.find("environment");
  if (environment == json.end()) return std::string();
  return environment->is_string() ? std::optional(environment->get<std::string>()) : std::nullopt;
}

support::Result<Built, NotComparable> readOne(const std::string& folder, Files& disk,
                                              std::vector<std::string>& edited) {
  const std::string manifestPath = absolute(folder, emit::manifest::fileName);
  const auto bytes = disk.read(manifestPath, folder, longestArtefact);
  if (!bytes) return NotComparable{manifestPath, bytes.error().reason};
  const auto manifest = readManifest(bytes.value());
  if (!manifest) return NotComparable{manifestPath, "is no manifest of a build"};
  for (const std::string_view needed : {landscapeName, pageName}) {
    if (manifest->find(needed) == manifest->end()) {
      return NotComparable{folder, fmt::format("was built without {} (--emit); build it whole", needed)};
    }
  }
  Built built;
  for (const auto& [path, entry] : *manifest) {
    if (!hasMeaning(path)) continue;
    const std::string place = absolute(folder, path);
    auto file = disk.read(place, folder, longestArtefact);
    if (!file && file.error().fault == ReadFault::Missing) {
      return NotComparable{place, "is missing, though the manifest lists it; build again"};
    }
    if (!file) return NotComparable{place, file.error().reason};
    if (emit::manifest::hexOf(emit::manifest::sha256(file.value())) != entry.sha256) edited.push_back(place);
    built.artefacts.emplace(path, std::move(file.value()));
  }
  const auto environment = environmentOf(built.artefacts);
  if (!environment) return NotComparable{absolute(folder, landscapeName), "is no compiled landscape"};
  built.environment = *environment;
  return built;
}

}  // namespace

bool isOutput(const std::string& folder, Files& disk) {
  return hasManifest(folder, disk) || !environmentFolders(folder, disk).empty();
}

support::Result<Side, NotComparable> readOutput(const std::string& folder, Files& disk) {
  Side side;
  const std::vector<std::string> folders =
      hasManifest(folder, disk) ? std::vector{folder} : environmentFolders(folder, disk);
  for (const std::string& each : folders) {
    auto built = readOne(each, disk, side.edited);
    if (!built) return built.error();
    side.environments.push_back(std::move(built.value()));
  }
  return side;
}

Side render(Compilation& compilation) {
  Side side;
  for (const std::string& environment : compilation.planned()) {
    Keeper keeper;
    compilation.emit(environment, keeper);
    side.environments.push_back({environment, std::move(keeper.artefacts)});
  }
  return side;
}

}  // namespace calm::driver::change
