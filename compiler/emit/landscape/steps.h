#pragma once

#include <span>

#include "emit/json/writer.h"
#include "plan/plan.h"

namespace calm::emit::landscape {

/// Elements of `steps`: what is to be done for a tenant, in the order in which it is carried out.
void writeSteps(json::Writer& writer, const plan::Tenant& tenant, std::span<const plan::Step> steps);

}  // namespace calm::emit::landscape
