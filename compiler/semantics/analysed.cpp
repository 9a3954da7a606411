#include <algorithm>
#include <utility>

#include "diagnostics/lift.h"
#include "semantics/analyse.h"
#include "semantics/analysis.h"
#include "semantics/apply/steps.h"

namespace calm::semantics {

namespace {

/// Whether nothing can be built, whatever is allowed and whichever level it has.
bool isBroken(const diagnostics::Sink& sink) {
  return std::any_of(sink.found().begin(), sink.found().end(), diagnostics::isFirm);
}

}  // namespace

Analysed::Analysed(std::unique_ptr<Analysis> analysis)
    : analysis_(std::move(analysis)),
      texts_(analysis_->arena.mark()),
      lists_(analysis_->model.lists.size()),
      maps_(analysis_->model.maps.size()),
      broken_(isBroken(analysis_->sink)) {
  analysis_->complete = true;
}

Analysed::~Analysed() = default;

const model::Model& Analysed::model() const { return analysis_->model; }

const diagnostics::Sink& Analysed::sink() const { return analysis_->sink; }

bool Analysed::standsAlone() const { return !analysis_->readElsewhere && !analysis_->differs; }

std::size_t Analysed::looped() const { return analysis_->looped; }

std::size_t Analysed::textBytes() const { return analysis_->textBytes + analysis_->others.bytes(); }

std::vector<model::Step> Analysed::stepsOf(const model::Tenant& tenant, model::StepParts parts) {
  if (broken_) return {};
  return composeSteps(*analysis_, tenant, parts);
}

void Analysed::forget() {
  analysis_->arena.rewind(texts_);
  analysis_->model.lists.resize(lists_);
  analysis_->model.maps.resize(maps_);
  analysis_->sizes.clear();
}

}  // namespace calm::semantics
