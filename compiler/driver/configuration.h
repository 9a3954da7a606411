#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/sink.h"
#include "driver/levels.h"
#include "source/source_map.h"

namespace calm::driver {

/// A pack of the house, from the project's root, and where calm.yaml names it.
struct NamedPack {
  std::string path;
  source::Span span;
};

/// A level, and where calm.yaml gives it.
struct NamedLevel {
  Level level;
  source::Span span;
};

/// What calm.yaml says. It can run nothing, reach nothing outside its folder, loosen no rule of secrets, text or
/// syntax, and raise no limit. schemas/calm-yaml.schema.json says the same to editors.
struct Configuration {
  std::vector<NamedPack> packs;
  std::vector<NamedLevel> levels;
  /// Patterns of files that folders leave out.
  std::vector<std::string> exclude;
  std::vector<std::string> targets;
  /// Where builds write: a folder under the project's root, seen from there. Empty: nothing is said.
  std::string out;
};

/// Reads the text of a calm.yaml that is `source` of the map. What is wrong (CALM5002) goes to the sink.
Configuration readConfiguration(source::SourceId source, const source::SourceMap& sources, diagnostics::Sink& sink);

}  // namespace calm::driver
