#pragma once

#include "emit/emit.h"
#include "emit/output.h"
#include "plan/plan.h"

namespace calm::emit::runbook {

/// `runbook/<tenant>.md`, one for each tenant that has steps: what a person carries out who never saw SAP's guide.
void emit(const plan::Plan& plan, const Context& context, Output& output);

}  // namespace calm::emit::runbook
