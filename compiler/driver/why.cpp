#include "driver/why.h"

#include <fmt/format.h>

#include <limits>
#include <optional>

#include "diagnostics/render/shown_text.h"
#include "driver/output_manifest.h"
#include "driver/paths.h"
#include "driver/why_map.h"
#include "driver/why_scalars.h"
#include "driver/why_values.h"
#include "emit/manifest/manifest.h"
#include "emit/manifest/sha256.h"

namespace calm::driver {
namespace {

constexpr std::string_view mapName = "calm-map.json";
constexpr std::uint64_t noLimit = std::numeric_limits<std::uint64_t>::max();

/// The nearest folder upward that holds a map: the output folder of the build.
std::optional<std::string> outputFolderOf(Files& disk, const std::string& path) {
  for (std::string folder = folderOf(path);; folder = folderOf(folder)) {
    if (disk.isFile(absolute(folder, mapName))) return folder;
    if (folder == "/") return std::nullopt;
  }
}

/// Whether the file is no longer what the build wrote.
bool wasChanged(Files& disk, const std::string& folder, const std::string& artefact, const std::string& bytes) {
  const auto manifest = disk.read(absolute(folder, emit::manifest::fileName), folder, noLimit);
  if (!manifest) return false;
  const auto files = readManifest(manifest.value());
  if (!files) return false;
  const auto entry = files->find(artefact);
  return entry == files->end() || entry->second.sha256 != emit::manifest::hexOf(emit::manifest::sha256(bytes));
}

/// A property can be named by its key alone.
std::string pointerIn(std::string_view file, std::string_view fragment) {
  const bool isKey = file.ends_with(".properties") && !fragment.empty() && !fragment.starts_with('/');
  return isKey ? pointerOf({std::string(fragment)}) : std::string(fragment);
}

std::string answer(const ProvenanceMap& map, const Values& values, std::string_view artefact) {
  std::string text;
  for (const auto& [pointer, entry] : map.entries) {
    const auto value = values.find(pointer);
    const std::string shown = value == values.end() ? "(no longer there)" : diagnostics::escaped(value->second);
    if (!text.empty()) text += '\n';
    text += fmt::format("{}#{}\n  {}\n", diagnostics::escaped(artefact), diagnostics::escaped(pointer), shown);
    text += explainEntry(map, entry);
  }
  return text;
}

}  // namespace

support::Result<std::string, WhyProblem> why(Files& disk, const std::string& workingFolder, std::string_view question) {
  const std::size_t hash = question.find('#');
  const std::string file(question.substr(0, hash));
  if (hash == question.npos || file.empty()) {
    return WhyProblem{std::string(question), "names no value; write FILE#/pointer, as in out/landscape.json#/calm"};
  }
  const std::string asked = pointerIn(file, question.substr(hash + 1));
  const std::string path = absolute(workingFolder, file);
  const auto folder = outputFolderOf(disk, path);
  if (!disk.isFile(path)) return WhyProblem{file, "no such file"};
  if (!folder)
    return WhyProblem{
        file, fmt::format("no build wrote it, or one that made no map: there is no {} beside or above it", mapName)};

  const auto bytes = disk.read(path, *folder, noLimit);
  if (!bytes) return WhyProblem{file, bytes.error().reason};
  const auto map = disk.read(absolute(*folder, mapName), *folder, noLimit);
  if (!map) return WhyProblem{std::string(mapName), map.error().reason};
  const std::string artefact = relative(path, *folder);
  const auto provenance = readProvenance(map.value(), artefact, asked);
  if (!provenance) return WhyProblem{std::string(mapName), "is no JSON"};
  if (!provenance->hasArtefact) return WhyProblem{file, "holds no values that the map beside it names"};
  const auto values = readValues(path, bytes.value(), asked);
  if (!values) return WhyProblem{file, "can not be read as what its name says"};
  if (provenance->entries.empty()) return WhyProblem{file, fmt::format("has no value at `{}`", asked)};

  std::string text = answer(*provenance, *values, artefact);
  if (wasChanged(disk, *folder, artefact, bytes.value())) {
    text += fmt::format("\nnote: {} was changed after it was built\n", diagnostics::escaped(artefact));
  }
  return text;
}

}  // namespace calm::driver
