#include "emit/emit.h"

#include <algorithm>
#include <vector>

#include "emit/checks/checks.h"
#include "emit/destinations/destinations.h"
#include "emit/emitter.h"
#include "emit/graph/graph_files.h"
#include "emit/landscape/landscape.h"
#include "emit/page/page.h"
#include "emit/provenance/recorder.h"
#include "emit/runbook/runbook.h"
#include "emit/targets.h"

namespace calm::emit {
namespace {

/// Every kind of artefact that this build makes.
std::vector<Emitter> emittersOf(const Surroundings& surroundings) {
  std::vector<Emitter> all;
  all.push_back(landscape::emitter(surroundings));
  all.push_back(destinations::emitter(surroundings));
  all.push_back(checks::emitter(surroundings));
  all.push_back(runbook::emitter(surroundings));
  all.push_back(page::emitter(surroundings));
  all.push_back(graph::emitter(surroundings));
  const std::span<const std::string> wanted = surroundings.context.targets;
  for (const Target& target : targets()) {
    const bool isWanted = std::find(wanted.begin(), wanted.end(), target.name) != wanted.end();
    if (isWanted && target.emitter) all.push_back(target.emitter(surroundings));
  }
  return all;
}

class Emission final : public plan::Visitor {
 public:
  Emission(const Context& context, Output& output)
      : provenance_(context, output), emitters_(emittersOf({context, output, provenance_})) {}

  void begin(const plan::Landscape& landscape) override {
    provenance_.begin(landscape);
    for (const Emitter& emitter : emitters_) emitter->begin(landscape);
  }

  void tenant(const plan::Tenant& tenant) override {
    for (const Emitter& emitter : emitters_) emitter->tenant(tenant);
  }

  void steps(const plan::Tenant& tenant, std::span<const plan::Step> steps) override {
    for (const Emitter& emitter : emitters_) emitter->steps(tenant, steps);
  }

  void end(std::span<const plan::SecretUse> secrets) override {
    for (const Emitter& emitter : emitters_) emitter->end(secrets);
    provenance_.end();
  }

 private:
  provenance::Recorder provenance_;
  std::vector<Emitter> emitters_;
};

}  // namespace

std::unique_ptr<plan::Visitor> emission(const Context& context, Output& output) {
  return std::make_unique<Emission>(context, output);
}

}  // namespace calm::emit
