#pragma once

#include "emit/emitter.h"

namespace calm::emit::checks {

/// `checks/checks.json` (schemas/checks.schema.json): the GET requests that tell after a deployment whether the
/// landscape is there, and what they must answer; and the same as collections of Postman, one for each service that is
/// asked. Holds no secret. Not written where there is nothing to ask.
Emitter emitter(const Surroundings& surroundings);

}  // namespace calm::emit::checks
