#pragma once

#include <string>

#include "plan/plan.h"

namespace calm::emit::documents {

/// Whether the tenant has what the document is about.
bool isNeeded(const packs::ArtefactTemplate& artefact, const plan::Tenant& tenant);

/// `deploy/<target>/<tenant>/<file>`
std::string pathOf(const packs::ArtefactTemplate& artefact, const plan::Tenant& tenant);

}  // namespace calm::emit::documents
