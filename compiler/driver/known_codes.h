#pragma once

#include <span>
#include <string>
#include <vector>

#include "diagnostics/sink.h"
#include "driver/configuration.h"
#include "driver/levels.h"
#include "driver/selection.h"
#include "packs/catalog.h"

namespace calm::driver {

/// Codes of `levels` in calm.yaml that neither the compiler nor a pack has (CALM5002).
void reportUnknownLevels(const Configuration& configuration, const packs::Catalog& catalog, diagnostics::Sink& sink);

/// One line for each word of --level, --select and --ignore that means nothing, or nothing that could be ignored, in
/// any of the catalogs; with what was probably meant.
std::vector<std::string> unknownWords(std::span<const Level> levels, const Selection& selection,
                                      std::span<const packs::Catalog* const> catalogs);

}  // namespace calm::driver
