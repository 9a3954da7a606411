#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "diagnostics/sink.h"
#include "model/model.h"
#include "packs/catalog.h"
#include "semantics/allow/allowances.h"
#include "semantics/program.h"
#include "source/source_map.h"
#include "support/date.h"

namespace calm::driver {

/// What the `@allow`s of the files cover, over all landscapes and environments of a run: an `@allow` is unused where
/// none of them needs it.
class Suppression {
 public:
  /// Reads the `@allow`s of a file, at the first call for it. Names of rules are those of the catalog, which outlives
  /// this.
  void read(const syntax::Tree& tree, const packs::Catalog& catalog, diagnostics::Sink& sink);

  /// Whether an `@allow` covers the finding. Every one that does is used.
  bool covers(const diagnostics::Diagnostic& found);

  /// The rules looked at these files, all of them: an `@allow` that covers nothing covers nothing. But not in the
  /// blocks that `model` does not judge.
  void judge(const semantics::Program& program, const model::Model& model);
  /// They did not, so nothing is known of the `@allow`s that cover nothing.
  void doubt(const semantics::Program& program);

  /// What is unused (CALM5004), and, where a day is given, what ended before it (CALM5005).
  void report(std::optional<support::Date> today, const source::SourceMap& sources, diagnostics::Sink& sink) const;

 private:
  struct Use {
    bool covers = false;
    bool judged = false;
    bool doubted = false;
  };
  /// Calls `look` with each allowance of the files and what is known of its use.
  template <class Look>
  void each(const semantics::Program& program, const Look& look);

  /// The range in allowances_.all() of each file that was read.
  std::map<source::SourceId, std::pair<std::size_t, std::size_t>> files_;
  semantics::Allowances allowances_;
  /// Aligned with allowances_.all().
  std::vector<Use> uses_;
};

}  // namespace calm::driver
