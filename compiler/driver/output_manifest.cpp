#include "driver/output_manifest.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "driver/output_names.h"

namespace calm::driver {
namespace {

using nlohmann::json;

std::optional<std::pair<std::string, ManifestEntry>> readEntry(const json& file) {
  if (!file.is_object() || !file.contains("path") || !file["path"].is_string()) return std::nullopt;
  if (!file.contains("size") || !file["size"].is_number_unsigned()) return std::nullopt;
  if (!file.contains("sha256") || !file["sha256"].is_string()) return std::nullopt;
  const auto& path = file["path"].get_ref<const std::string&>();
  if (!isSafePath(path)) return std::nullopt;
  return std::pair{path, ManifestEntry{file["size"].get<std::uint64_t>(), file["sha256"].get<std::string>()}};
}

}  // namespace

std::optional<Manifest> readManifest(std::string_view bytes) {
  const json document = json::parse(bytes, nullptr, /*allow_exceptions=*/false);
  if (!document.is_object() || !document.contains("calm") || document["calm"] != 1) return std::nullopt;
  if (!document.contains("files") || !document["files"].is_array()) return std::nullopt;
  Manifest manifest;
  for (const json& file : document["files"]) {
    auto entry = readEntry(file);
    if (!entry || !manifest.insert(*std::move(entry)).second) return std::nullopt;
  }
  return manifest;
}

}  // namespace calm::driver
