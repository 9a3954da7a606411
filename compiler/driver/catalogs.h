#pragma once

#include <map>
#include <optional>
#include <string>

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

 private:
  packs::Catalog withPack(packs::Catalog catalog, const NamedPack& named, const std::string& root);
  const packs::Catalog& shipped();

  Projects& projects_;
  Files& disk_;
  source::SourceMap& sources_;
  diagnostics::Sink sink_;
  std::optional<packs::Catalog> shipped_;
  std::map<std::string, packs::Catalog> ofHouses_;
};

}  // namespace calm::driver
