#include "emit/emit.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "emit/artefacts.h"
#include "emit/crew.h"
#include "emit/emitter.h"
#include "emit/provenance/recorder.h"
#include "emit/shared_output.h"
#include "emit/targets.h"

namespace calm::emit {
namespace {

/// Emitters that one thread calls.
using Group = std::vector<Emitter>;

/// Every kind of artefact that this build makes; what takes longest stands first.
std::vector<Group> groupsOf(const Surroundings& surroundings) {
  std::vector<Group> groups(1);
  for (const Artefact& artefact : artefacts()) {
    if (!artefact.emitter || !names(surroundings.context.artefacts, artefact.name)) continue;
    Group& group = artefact.recorded ? groups.front() : groups.emplace_back();
    group.push_back(artefact.emitter(surroundings));
  }
  const std::span<const std::string> wanted = surroundings.context.targets;
  for (const Target& target : targets()) {
    const bool isWanted = std::find(wanted.begin(), wanted.end(), target.name) != wanted.end();
    if (isWanted && target.emitter) groups.front().push_back(target.emitter(surroundings));
  }
  return groups;
}

/// With fewer tenants at a time a thread costs more than it saves.
constexpr std::size_t fewTenants = 8;

class Emission final : public plan::Visitor {
 public:
  Emission(const Context& context, Output& output)
      : context_(context),
        output_(output),
        provenance_(context, output_),
        groups_(groupsOf({context, output_, provenance_})),
        crew_(std::min<std::size_t>(context.threads, groups_.size())) {}

  plan::Reading reading() const override {
    plan::Reading most = plan::Reading::Tenants;
    for (const Group& group : groups_) most = std::max(most, readingOf(group));
    return most;
  }

  void begin(const plan::Landscape& landscape) override {
    provenance_.begin(landscape);
    alone([&](plan::Visitor& emitter) { emitter.begin(landscape); });
  }

  void tenants(std::span<const plan::Tenant> next) override {
    each(next, [](plan::Visitor& emitter, const plan::Tenant& one) { emitter.tenant(one); });
  }

  void works(std::span<const plan::Work> next) override {
    each(next, [](plan::Visitor& emitter, const plan::Work& one) { emitter.steps(one.tenant, one.steps); });
  }

  void end(std::span<const plan::SecretUse> secrets) override {
    alone([&](plan::Visitor& emitter) { emitter.end(secrets); });
    provenance_.end();
  }

 private:
  template <typename Call>
  void alone(const Call& call) {
    for (const Group& group : groups_) {
      for (const Emitter& emitter : group) call(*emitter);
    }
  }

  /// Every emitter of a group hears of a tenant before any of it hears of the next.
  template <typename Item, typename Call>
  void each(std::span<const Item> next, const Call& call) {
    const auto tell = [&](std::size_t group) {
      for (const Item& one : next) {
        for (const Emitter& emitter : groups_[group]) call(*emitter, one);
      }
    };
    if (next.size() < fewTenants) {
      for (std::size_t group = 0; group < groups_.size(); ++group) tell(group);
      return;
    }
    if (!std::exchange(isIndexed_, true)) context_.sources.indexLines();
    crew_.each(groups_.size(), tell);
  }

  const Context& context_;
  SharedOutput output_;
  provenance::Recorder provenance_;
  std::vector<Group> groups_;
  Crew crew_;
  bool isIndexed_ = false;
};

}  // namespace

std::unique_ptr<plan::Visitor> emission(const Context& context, Output& output) {
  return std::make_unique<Emission>(context, output);
}

}  // namespace calm::emit
