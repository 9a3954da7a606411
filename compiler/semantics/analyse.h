#pragma once

#include "diagnostics/sink.h"
#include "model/model.h"
#include "packs/catalog.h"
#include "semantics/program.h"
#include "source/source_map.h"
#include "support/text_arena.h"

namespace calm::semantics {

/// Binds the trees, evaluates them, checks every written object against its product's templates and derives what
/// is missing. The model views the trees, the catalog, the sources and the arena; all must outlive it. Every
/// finding of CALM2xxx, 4xxx, 5003 to 5006, 6xxx and of product rules goes to the sink.
model::Model analyse(const Program& program, const packs::Catalog& catalog, const source::SourceMap& sources,
                     KeyFiles& keys, support::TextArena& arena, diagnostics::Sink& sink);

}  // namespace calm::semantics
