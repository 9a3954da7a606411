#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "semantics/program.h"
#include "source/source_map.h"
#include "source/span.h"

namespace calm::semantics {

/// How the look at several environments of one landscape is divided. Environments that are alike to an item, because
/// what decides in it is the same in all of them, are looked at once: in the first of them.
///
///     param stage : symbol
///     environment dev  { stage = dev }
///     environment test { stage = test }
///     environment prod { stage = prod }
///     tenant a { title = "A" }                       looked at in dev
///     tenant b { title = "B (${stage})" }            looked at in dev: a text only shows the stage
///     tenant c when stage == prod { … }              looked at in dev, for dev and test, and in prod
///
/// Told by the text alone: names are compared whatever they mean, so that more may be told apart than has to be.
/// Whether a text that shows what differs is judged alike everywhere, the looks themselves find out (OtherTexts).
struct Sharing {
  /// An item at the top of a file.
  struct Item {
    source::Span span;
    /// For each environment the first one that is alike to it.
    std::vector<std::size_t> first;
    /// What is found in it may depend on items to which other environments are alike.
    bool mixed = false;
  };
  /// In the order of their places.
  std::vector<Item> items;
  /// For each environment what its look leaves alone.
  std::vector<QuietItems> quiet;
  ShownParams shown;
};

/// Nothing where too little could be shared to be worth it. Views the trees.
std::optional<Sharing> shareOut(std::span<const File> files, const std::vector<std::string>& environments,
                                const source::SourceMap& sources);

}  // namespace calm::semantics
