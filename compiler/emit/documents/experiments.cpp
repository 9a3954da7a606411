#include "emit/documents/experiments.h"

#include <algorithm>

#include "emit/documents/place.h"

namespace calm::emit::documents {
namespace {

/// Empty where the document does not call itself an experiment.
std::string_view experimental(const packs::ArtefactTemplate& artefact) {
  for (const packs::Content& member : artefact.content.items) {
    if (member.key == "experimental") return member.text;
  }
  return {};
}

}  // namespace

std::vector<Experiment> experimentsFor(const plan::Tenant& tenant, std::span<const std::string> targets) {
  std::vector<Experiment> found;
  for (const packs::ArtefactTemplate& artefact : tenant.pack->artefacts) {
    const bool isWanted = std::ranges::find(targets, artefact.target) != targets.end();
    const std::string_view says = experimental(artefact);
    if (isWanted && !says.empty() && isNeeded(artefact, tenant)) found.push_back({pathOf(artefact, tenant), says});
  }
  return found;
}

}  // namespace calm::emit::documents
