#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "diagnostics/sink.h"
#include "packs/catalog.h"
#include "source/span.h"
#include "support/date.h"
#include "syntax/tree.h"

namespace calm::semantics {

/// An `@allow` of a file: it covers the findings of one code in one block or field.
struct Allowance {
  std::string_view code;
  /// The annotation, from its `@`.
  source::Span place;
  /// The block or field with all that is in it, header and annotations included.
  source::Span reach;
  /// The last day on which it holds.
  std::optional<support::Date> until;
  /// Something is wrong with it, which is reported. It covers what it seems to mean, and nothing more is said of it.
  bool faulty = false;
};

/// The `@allow`s of a file, in the order of the text. Says what is wrong with them and with other annotations
/// (CALM5003, CALM5006, CALM2017); looks at nothing but the tree. Views the tree and the catalog.
std::vector<Allowance> readAllowances(const syntax::Tree& tree, const packs::Catalog& catalog, diagnostics::Sink& sink);

}  // namespace calm::semantics
