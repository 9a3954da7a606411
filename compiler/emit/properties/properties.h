#pragma once

#include "emit/emitter.h"

namespace calm::emit::properties {

/// `deploy/properties/<tenant>/<NAME>.properties`: each destination in the form that SAP BTP cockpit exports and
/// imports. Secrets are left out, with the comment lines of SAP's own export.
Emitter emitter(const Surroundings& surroundings);

}  // namespace calm::emit::properties
