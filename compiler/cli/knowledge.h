#pragma once

#include <string>

#include "cli/surroundings.h"
#include "driver/catalogs.h"
#include "driver/projects.h"
#include "packs/catalog.h"
#include "source/source_map.h"

namespace calm::cli {

/// What is known of products in the project of the working folder, for the commands that only tell it.
class Knowledge {
 public:
  explicit Knowledge(const Surroundings& surroundings);

  const packs::Catalog& catalog();
  /// Why the packs of the project can not be used: the first sentence; empty where they can.
  std::string problem() const;

 private:
  source::SourceMap sources_;
  driver::Projects projects_;
  driver::Catalogs catalogs_;
  std::string root_;
};

}  // namespace calm::cli
