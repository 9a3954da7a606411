// Seeds: *.json

#include "driver/diagnose/match.h"
#include "driver/doctor/examine.h"
#include "fuzz/harness/target.h"
#include "packs/knowledge/symptoms.h"

namespace {

using namespace calm;

/// A service key in whatever state, and the text of an error.
void run(std::string_view input) {
  static const packs::KeyChecks checks = packs::keyChecks();
  static const std::vector<packs::Symptom> symptoms = packs::symptoms();
  for (const auto& finding : driver::doctor::examine(input, checks)) {
    fuzz::require(!finding.says.empty() && !finding.remedy.empty(), "a finding says what was seen and what to do");
  }
  for (const auto& like : driver::diagnose::likenesses(input, symptoms)) {
    fuzz::require(like.degree > 0 && like.degree <= 1, "a degree is one");
  }
}

}  // namespace

const fuzz::Target fuzz::target{run};
