#include "emit/documents/place.h"

#include <fmt/format.h>

#include <algorithm>

namespace calm::emit::documents {

bool isNeeded(const packs::ArtefactTemplate& artefact, const plan::Tenant& tenant) {
  const auto needed = [&](const plan::Object& block) { return block.kind->name == artefact.needs; };
  return artefact.needs.empty() || std::ranges::any_of(tenant.object.blocks, needed);
}

std::string pathOf(const packs::ArtefactTemplate& artefact, const plan::Tenant& tenant) {
  return fmt::format("deploy/{}/{}/{}", artefact.target, tenant.id, artefact.file);
}

}  // namespace calm::emit::documents
