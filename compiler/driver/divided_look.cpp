#include "driver/divided_look.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "diagnostics/catalog.h"
#include "diagnostics/lift.h"
#include "support/share_work.h"

namespace calm::driver {
namespace {

using diagnostics::Diagnostic;

/// Half of what loops may make in one environment: both halves together are within the limit.
constexpr std::size_t mostLooped = 500'000;

bool isSamePlace(const Diagnostic& left, const Diagnostic& right) {
  return left.code == right.code && left.span == right.span;
}

/// Whether what a part found is what the whole would have found there. Which names are used, `once` tells for all.
bool isCertain(const semantics::Analysed& part, bool isEach) {
  const auto found = part.sink().found();
  const auto isOfRule = [&](const Diagnostic& each) {
    return !diagnostics::isOurs(each.code) || (isEach && each.code == diagnostics::Unused.code);
  };
  return part.standsAlone() && part.looped() <= mostLooped && part.sink().omitted() == 0 &&
         part.model().packFaults.empty() && std::all_of(found.begin(), found.end(), isOfRule);
}

/// Whether both parts say the same where they say something of one place.
bool agree(const semantics::Analysed& once, const semantics::Analysed& each) {
  const auto left = once.sink().found();
  const auto right = each.sink().found();
  return std::all_of(right.begin(), right.end(), [&](const Diagnostic& found) {
    return std::all_of(left.begin(), left.end(), [&](const Diagnostic& other) {
      return !isSamePlace(found, other) || found.message == other.message;
    });
  });
}

}  // namespace

std::vector<Diagnostic> DividedLook::found(std::size_t index) const {
  const auto shared = once->sink().found();
  std::vector<Diagnostic> all(shared.begin(), shared.end());
  const auto own = each[index]->sink().found();
  std::copy_if(own.begin(), own.end(), std::back_inserter(all),
               [](const Diagnostic& found) { return found.code != diagnostics::Unused.code; });
  return all;
}

std::optional<DividedLook> lookDivided(const semantics::Program& program, const std::vector<std::string>& environments,
                                       const packs::Catalog& catalog, const source::SourceMap& sources,
                                       semantics::KeyFiles& keys, unsigned threads) {
  const auto isBroken = [](const semantics::File& file) { return file.tree->hasFindings() || file.tree->damaged; };
  if (environments.size() < 2 || std::any_of(program.files.begin(), program.files.end(), isBroken)) return std::nullopt;
  const auto titles = catalog.policies().empty() ? semantics::Titles::Unread : semantics::Titles::Read;
  auto sharing = semantics::shareOut(program.files, titles);
  if (!sharing) return std::nullopt;
  DividedLook look{std::make_unique<semantics::Sharing>(std::move(*sharing)), nullptr, {}};
  const auto analyse = [&](const std::string& environment, const semantics::QuietItems& quiet) {
    semantics::Program part = program;
    part.environment = environment;
    part.quiet = &quiet;
    return semantics::analyse(std::move(part), catalog, sources, keys);
  };
  look.each.resize(environments.size());
  const auto part = [&](std::size_t at) {
    if (at == environments.size()) {
      look.once = analyse(environments.front(), look.sharing->dependent);
    } else {
      look.each[at] = analyse(environments[at], look.sharing->shared);
    }
  };
  sources.indexLines();
  support::shareWork(environments.size() + 1, threads, part);
  if (!isCertain(*look.once, false)) return std::nullopt;
  for (const auto& each : look.each) {
    if (!isCertain(*each, true) || !agree(*look.once, *each)) return std::nullopt;
  }
  return look;
}

}  // namespace calm::driver
