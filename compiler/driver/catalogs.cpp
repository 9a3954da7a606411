#include "driver/catalogs.h"

#include <algorithm>
#include <utility>

#include "diagnostics/catalog.h"
#include "driver/paths.h"

namespace calm::driver {
namespace {

constexpr std::uint64_t longestPack = 1u << 20;

/// The line (from 1; 0 is the file as a whole) of a text in the map.
source::Span lineOf(source::SourceId source, std::uint32_t line, const source::SourceMap& sources) {
  const std::string_view whole = sources.text(source);
  const std::string_view text = sources.line(source, std::max(1u, line));
  const auto begin = static_cast<std::uint32_t>(text.data() - whole.data());
  const auto blanks = static_cast<std::uint32_t>(std::min(text.find_first_not_of(' '), text.size()));
  return {source, begin + blanks, begin + static_cast<std::uint32_t>(text.size())};
}

}  // namespace

const packs::Catalog& Catalogs::of(const std::string& root) {
  const Configuration& configuration = projects_.configuration(root);
  if (configuration.packs.empty()) return shipped();
  if (const auto known = ofHouses_.find(root); known != ofHouses_.end()) return known->second;
  std::optional<packs::Catalog> catalog(std::in_place);
  for (const NamedPack& named : configuration.packs) {
    packs::Catalog extended = withPack(std::move(*catalog), named, root);
    catalog.emplace(std::move(extended));
  }
  return ofHouses_.emplace(root, std::move(*catalog)).first->second;
}

packs::Catalog Catalogs::withPack(packs::Catalog catalog, const NamedPack& named, const std::string& root) {
  const NamedPath path = resolve(named.path, absolute(root, configurationName), root);
  if (path.fault) {
    sink_.report(named.span, diagnostics::MalformedPack, {"its path leads out of the project"});
    return catalog;
  }
  auto text = disk_.read(path.absolute, root, longestPack);
  if (!text) {
    sink_.report(named.span, diagnostics::MalformedPack, {text.error().reason});
    return catalog;
  }
  const source::SourceId source = sources_.add(relative(path.absolute, projects_.workingFolder()), text.value());
  auto extended = packs::withHousePack(std::move(catalog), named.path, sources_.text(source));
  if (extended) return std::move(extended.value());
  for (const packs::PackProblem& problem : extended.error()) {
    sink_.report(lineOf(source, problem.line, sources_), diagnostics::MalformedPack, {problem.message});
  }
  return packs::Catalog();
}

const packs::Catalog& Catalogs::shipped() {
  if (!shipped_) shipped_.emplace();
  return *shipped_;
}

}  // namespace calm::driver
