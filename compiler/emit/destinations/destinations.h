#pragma once

#include "emit/output.h"
#include "emit/provenance/recorder.h"
#include "plan/plan.h"

namespace calm::emit::destinations {

/// `destinations/<tenant>/<NAME>.json`: for each object whose kind is a destination, the flat object of texts that
/// SAP's destination service takes (REST body, `btp create connectivity/destination`, cockpit import), with exact
/// keys and SAP's values (schemas/destination.schema.json). Secrets are placeholders.
void emit(const plan::Plan& plan, provenance::Recorder& recorder, Output& output);

}  // namespace calm::emit::destinations
