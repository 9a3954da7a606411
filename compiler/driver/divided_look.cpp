#include "driver/divided_look.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "diagnostics/lift.h"
#include "semantics/declare_loop.h"
#include "semantics/expansion.h"
#include "support/share_work.h"

namespace calm::driver {
namespace {

using diagnostics::Diagnostic;
using semantics::Sharing;

/// The item that holds the place; null where none does.
const Sharing::Item* itemAt(const Sharing& sharing, source::Span place) {
  const auto after = std::upper_bound(
      sharing.items.begin(), sharing.items.end(), place, [](source::Span span, const Sharing::Item& item) {
        return std::tie(span.source, span.begin) < std::tie(item.span.source, item.span.begin);
      });
  if (after == sharing.items.begin()) return nullptr;
  const Sharing::Item& item = *std::prev(after);
  return item.span.source == place.source && place.end <= item.span.end ? &item : nullptr;
}

/// Whether what a look found is what a look at the whole would have found there.
bool isCertain(const Sharing& sharing, const semantics::Analysed& look) {
  const auto found = look.sink().found();
  const auto isOfRule = [&](const Diagnostic& each) {
    const Sharing::Item* item = itemAt(sharing, each.span);
    return !diagnostics::isOurs(each.code) && item && !item->mixed;
  };
  return look.standsAlone() && look.sink().omitted() == 0 && look.model().packFaults.empty() &&
         std::all_of(found.begin(), found.end(), isOfRule);
}

/// Whether all looks together do what one look may do: then no environment as a whole does more.
bool areWithinLimits(const DividedLook& look) {
  std::size_t looped = 0;
  std::size_t textBytes = 0;
  for (const auto& each : look.each) {
    looped += each->looped();
    textBytes += each->textBytes();
  }
  return looped <= semantics::mostLooped && textBytes <= semantics::mostTextBytes;
}

}  // namespace

std::vector<Diagnostic> DividedLook::found(std::size_t index) const {
  std::vector<Diagnostic> all;
  for (std::size_t look = 0; look <= index; ++look) {
    for (const Diagnostic& found : each[look]->sink().found()) {
      const Sharing::Item* item = itemAt(*sharing, found.span);
      if (item && item->first[index] == look) all.push_back(found);
    }
  }
  return all;
}

std::optional<DividedLook> lookDivided(const semantics::Program& program, const std::vector<std::string>& environments,
                                       const packs::Catalog& catalog, const source::SourceMap& sources,
                                       semantics::KeyFiles& keys, unsigned threads) {
  const auto isBroken = [](const semantics::File& file) { return file.tree->hasFindings() || file.tree->damaged; };
  if (environments.size() < 2 || std::any_of(program.files.begin(), program.files.end(), isBroken)) return std::nullopt;
  auto sharing = semantics::shareOut(program.files, environments, sources);
  if (!sharing) return std::nullopt;
  DividedLook look;
  look.sharing = std::make_unique<Sharing>(std::move(*sharing));
  look.each.resize(environments.size());
  sources.indexLines();
  support::shareWork(environments.size(), threads, [&](std::size_t at) {
    semantics::Program part = program;
    part.environment = environments[at];
    // The first one is whole.
    part.quiet = at == 0 ? nullptr : &look.sharing->quiet[at];
    part.shown = &look.sharing->shown;
    look.each[at] = semantics::analyse(std::move(part), catalog, sources, keys);
  });
  const auto isCertainOf = [&](const auto& each) { return isCertain(*look.sharing, *each); };
  const bool holds = std::all_of(look.each.begin(), look.each.end(), isCertainOf) && areWithinLimits(look);
  if (!holds) return std::nullopt;
  return look;
}

}  // namespace calm::driver
