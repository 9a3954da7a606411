#pragma once

#include <string_view>

#include "diagnostics/sink.h"
#include "source/span.h"
#include "syntax/tree.h"

namespace calm::syntax {

/// Parses one source with the generated parser, item by item. The tree views `text`, which must outlive it.
/// Broken input still yields a tree; every CALM1xxx finding goes to the sink. Safe to call from several threads,
/// each with its own sink.
Tree parse(source::SourceId source, std::string_view text, diagnostics::Sink& sink);

/// Parses one value of the language: how product packs write their expressions. `text` must outlive the value.
Value parseValue(source::SourceId source, std::string_view text, diagnostics::Sink& sink);

}  // namespace calm::syntax
