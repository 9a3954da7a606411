#pragma once

#include "emit/emitter.h"

namespace calm::emit::mta {

/// `deploy/mta/<tenant>/mta.yaml`: a multitarget application whose one resource, an instance of the destination
/// service, creates or updates the destinations; secrets are parameters, which `secrets.mtaext.example` gives.
Emitter emitter(const Surroundings& surroundings);

}  // namespace calm::emit::mta
