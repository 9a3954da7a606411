#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "packs/catalog.h"
#include "semantics/analyse.h"
#include "semantics/program.h"
#include "source/source_map.h"

namespace calm::driver {

/// The model of each of the environments, in their order. The threads share the work; `keys` is asked by several at
/// once.
std::vector<std::unique_ptr<semantics::Analysed>> modelsOf(const semantics::Program& program,
                                                           std::span<const std::string> environments,
                                                           const packs::Catalog& catalog,
                                                           const source::SourceMap& sources, semantics::KeyFiles& keys,
                                                           unsigned threads);

}  // namespace calm::driver
