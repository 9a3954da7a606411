#pragma once

#include "emit/emitter.h"

namespace calm::emit::destinations {

/// `destinations/<tenant>/<NAME>.json`: for each object whose kind is a destination, the flat object of texts that
/// SAP's destination service takes (REST body, `btp create connectivity/destination`, cockpit import), with exact
/// keys and SAP's values (schemas/destination.schema.json). Secrets are placeholders.
Emitter emitter(const Surroundings& surroundings);

}  // namespace calm::emit::destinations
