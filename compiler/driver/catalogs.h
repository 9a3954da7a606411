#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/sink.h"
#include "driver/files.h"
#include "driver/projects.h"
#include "packs/catalog.h"
#include "source/source_map.h"

namespace calm::driver {

/// What is known of products in each project: the packs that ship, and those that its calm.yaml adds.
class Catalogs {
 public:
  Catalogs(Projects& projects, Files& disk, source::SourceMap& sources)
      : projects_(projects), disk_(disk), sources_(sources) {}

  /// The catalog of a project's root; lives as long as this.
  const packs::Catalog& of(const std::string& root);

  /// What is wrong with the packs of the houses (CALM5001).
  const diagnostics::Sink& sink() const { return sink_; }

  /// Whether a pack of this project could not be used: its product is then not known, which is not said as well.
  bool isBroken(const std::string& root) const { return broken_.contains(root); }

  /// The line of a house's pack that holds this text; nothing where no pack of the house has it.
  std::optional<source::Span> placeOf(const std::string& root, std::string_view text) const;

 private:
  packs::Catalog withPack(packs::Catalog catalog, const NamedPack& named, const std::string& root);
  const packs::Catalog& shipped();

  Projects& projects_;
  Files& disk_;
  source::SourceMap& sources_;
  diagnostics::Sink sink_;
  std::optional<packs::Catalog> shipped_;
  std::map<std::string, packs::Catalog> ofHouses_;
  std::set<std::string> broken_;
  /// The packs of each house, by its root.
  std::map<std::string, std::vector<source::SourceId>> houseSources_;
};

}  // namespace calm::driver
