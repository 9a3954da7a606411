#include "lsp/names.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace calm::lsp {

NameIndex::NameIndex(const driver::Loader& loader, const packs::Catalog& catalog)
    : names_(declaredNames(loader, catalog)) {
  ReadUses read = readUses(loader, catalog, names_);
  uses_ = std::move(read.uses);
  names_.declarations.insert(names_.declarations.end(), read.loops.begin(), read.loops.end());
}

std::optional<std::uint32_t> NameIndex::at(source::SourceId source, std::uint32_t offset) const {
  const auto holds = [&](source::Span place) {
    return place.source == source && place.begin <= offset && offset <= place.end;
  };
  const auto used = std::ranges::find_if(uses_, [&](const Use& use) { return holds(use.place); });
  if (used != uses_.end()) return used->declaration;
  for (std::uint32_t id = 0; id < names_.declarations.size(); ++id) {
    if (holds(names_.declarations[id].place)) return id;
  }
  return std::nullopt;
}

std::vector<source::Span> NameIndex::placesOf(std::uint32_t declaration) const {
  std::vector<source::Span> places{names_.declarations[declaration].place};
  for (const Use& use : uses_) {
    if (use.declaration == declaration) places.push_back(use.place);
  }
  std::ranges::sort(places);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace calm::lsp
