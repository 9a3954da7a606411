#pragma once

#include <string>

#include "driver/catalogs.h"
#include "driver/projects.h"
#include "source/source_map.h"

namespace calm::lsp {

/// What is known of products in a project, for one request.
class Knowledge {
 public:
  Knowledge(driver::Files& disk, const std::string& root)
      : projects_(disk, root, sources_), catalogs_(projects_, disk, sources_), catalog_(catalogs_.of(root)) {}

  const packs::Catalog& catalog() const { return catalog_; }

 private:
  source::SourceMap sources_;
  driver::Projects projects_;
  driver::Catalogs catalogs_;
  const packs::Catalog& catalog_;
};

}  // namespace calm::lsp
