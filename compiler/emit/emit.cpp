#include "emit/emit.h"

#include <utility>

#include "emit/destinations/destinations.h"
#include "emit/landscape/landscape.h"
#include "emit/manifest/manifest.h"
#include "emit/provenance/recorder.h"
#include "emit/runbook/runbook.h"

namespace calm::emit {

Output emit(const plan::Plan& plan, const Context& context) {
  Output output;
  provenance::Recorder recorder(plan, context);
  output.push_back(landscape::emit(plan, context, recorder));
  destinations::emit(plan, recorder, output);
  runbook::emit(plan, context, output);
  output.push_back(recorder.finish());
  output.push_back(manifest::emit(output));
  return output;
}

}  // namespace calm::emit
