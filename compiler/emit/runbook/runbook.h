#pragma once

#include "emit/emitter.h"

namespace calm::emit::runbook {

/// `runbook/<tenant>.md`, one for each tenant that has steps: what a person carries out who never saw SAP's guide.
Emitter emitter(const Surroundings& surroundings);

/// The same pages one after the other in the file `runbook.md`.
Emitter inOnePage(const Surroundings& surroundings);

}  // namespace calm::emit::runbook
