#include "driver/catalogs.h"

#include <utility>

#include "diagnostics/catalog.h"
#include "driver/line_span.h"
#include "driver/paths.h"

namespace calm::driver {
namespace {

constexpr std::uint64_t longestPack = 1u << 20;

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
    broken_.insert(root);
    sink_.report(named.span, diagnostics::MalformedPack, {"its path leads out of the project"});
    return catalog;
  }
  auto text = disk_.read(path.absolute, root, longestPack);
  if (!text) {
    broken_.insert(root);
    sink_.report(named.span, diagnostics::MalformedPack, {text.error().reason});
    return catalog;
  }
  const source::SourceId source = sources_.add(relative(path.absolute, projects_.workingFolder()), text.value());
  houseSources_[root].push_back(source);
  auto extended = packs::withHouseFile(std::move(catalog), named.path, sources_.text(source));
  if (extended) return std::move(extended.value());
  broken_.insert(root);
  for (const packs::PackProblem& problem : extended.error()) {
    sink_.report(lineSpan(source, problem.line, sources_), diagnostics::MalformedPack, {problem.message});
  }
  return packs::Catalog();
}

std::optional<source::Span> Catalogs::placeOf(const std::string& root, std::string_view text) const {
  const auto known = houseSources_.find(root);
  if (known == houseSources_.end()) return std::nullopt;
  const std::string_view firstLine = text.substr(0, text.find('\n'));
  for (const source::SourceId source : known->second) {
    const std::size_t at = sources_.text(source).find(firstLine);
    if (at == std::string_view::npos) continue;
    return lineSpan(source, sources_.position(source, static_cast<std::uint32_t>(at)).line, sources_);
  }
  return std::nullopt;
}

const packs::Catalog& Catalogs::shipped() {
  if (!shipped_) shipped_.emplace();
  return *shipped_;
}

}  // namespace calm::driver
