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

/// What calm.yaml says. It can run nothing, reach nothing outside its folder, and loosen no rule of secrets, text or
/// syntax.
struct Configuration {
  std::vector<NamedPack> packs;
  std::vector<Level> levels;
  /// Patterns of files that folders leave out.
  std::vector<std::string> exclude;
  std::vector<std::string> targets;
  /// Where builds write, from the project's root.
  std::string out;
};

/// Reads the text of a calm.yaml that is `source` of the map. What is wrong (CALM5002) goes to the sink.
Configuration readConfiguration(source::SourceId source, const source::SourceMap& sources, diagnostics::Sink& sink);

}  // namespace calm::driver
