#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace calm::driver {

/// A rule or a pack as the map cites it: `page`, `section`, `step`, `basis`, `says`, ….
using Citation = std::map<std::string, std::string, std::less<>>;

/// What `calm-map.json` says of the values that were asked for.
struct ProvenanceMap {
  /// Pointer (or `L3`, a line) -> entry, in the order of the artefact.
  std::vector<std::pair<std::string, std::string>> entries;
  /// Whether the artefact is in the map at all.
  bool hasArtefact = false;
  std::vector<std::string> sources;
  std::map<std::string, Citation, std::less<>> rules;
  std::map<std::string, Citation, std::less<>> packs;
};

/// Whether the pointer is the one asked for, or that of a value inside it.
bool isAsked(std::string_view pointer, std::string_view asked);

/// Reads what the map says of the values of an artefact that are asked for; nothing where it is no map.
std::optional<ProvenanceMap> readProvenance(std::string_view json, std::string_view artefact, std::string_view asked);

/// The chain of one entry, indented, a line end after each line.
std::string explainEntry(const ProvenanceMap& map, std::string_view entry);

}  // namespace calm::driver
