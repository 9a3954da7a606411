#include "emit/only_runbook.h"

#include "emit/emitter.h"
#include "emit/page/page.h"
#include "emit/provenance/recorder.h"
#include "emit/runbook/runbook.h"

namespace calm::emit {
namespace {

/// Nothing is recorded: the runbook has no provenance.
class OnlyRunbook final : public plan::Visitor {
 public:
  OnlyRunbook(const Context& context, RunbookForm form, Output& output) : recorder_(context, output) {
    const Surroundings surroundings{context, output, recorder_};
    emitter_ = form == RunbookForm::Page ? page::emitter(surroundings) : runbook::inOnePage(surroundings);
  }

  void begin(const plan::Landscape& landscape) override { emitter_->begin(landscape); }
  void tenant(const plan::Tenant& tenant) override { emitter_->tenant(tenant); }
  void steps(const plan::Tenant& tenant, std::span<const plan::Step> steps) override { emitter_->steps(tenant, steps); }
  void end(std::span<const plan::SecretUse> secrets) override { emitter_->end(secrets); }

 private:
  provenance::Recorder recorder_;
  Emitter emitter_;
};

}  // namespace

std::unique_ptr<plan::Visitor> onlyRunbook(const Context& context, RunbookForm form, Output& output) {
  return std::make_unique<OnlyRunbook>(context, form, output);
}

}  // namespace calm::emit
