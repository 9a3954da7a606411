#pragma once

#include "emit/emitter.h"

namespace calm::emit::kubernetes {

/// `deploy/kubernetes/<tenant>/service-operator/`: a ServiceInstance of the SAP BTP service operator, and the value of
/// the Secret that it reads its parameters from. `deploy/kubernetes/<tenant>/crossplane/`: a SubaccountDestination of
/// Crossplane for each destination, and the value of its Secret.
Emitter emitter(const Surroundings& surroundings);

}  // namespace calm::emit::kubernetes
