#include "lower/lower.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "lower/secrets.h"
#include "lower/steps.h"
#include "lower/tenant.h"

namespace calm::lower {
namespace {

/// As many tenants are in memory at a time.
constexpr std::size_t atOnce = 32;

template <class Tell>
void eachBatch(std::span<const model::Tenant> rows, const Tell& tell) {
  for (std::size_t begin = 0; begin < rows.size(); begin += atOnce) {
    tell(rows.subspan(begin, std::min(atOnce, rows.size() - begin)));
  }
}

plan::Work lowerWork(const model::Model& model, const model::Tenant& row, model::StepComposer& composer,
                     plan::Reading reading, StepMemo& memo, support::TextArena& texts) {
  const bool whole = reading == plan::Reading::Whole;
  const model::StepParts parts = whole ? model::StepParts::Whole : model::StepParts::Outline;
  std::vector<model::Step> steps = composer.stepsOf(row, parts);
  return {whole ? lowerTenant(model, row, texts) : outlineOf(model, row),
          lowerSteps(model, row, std::move(steps), memo, texts)};
}

}  // namespace

void lower(const model::Model& model, model::StepComposer& composer, plan::Visitor& visitor) {
  support::TextArena texts;
  SecretUses secrets;
  visitor.begin({model.environment, model.sources});
  std::vector<plan::Tenant> tenants;
  eachBatch(model.tenants, [&](std::span<const model::Tenant> next) {
    tenants.clear();
    for (const model::Tenant& row : next) {
      tenants.push_back(lowerTenant(model, row, texts));
      secrets.add(tenants.back());
    }
    visitor.tenants(tenants);
    texts.rewind({});
  });
  const plan::Reading reading = visitor.reading();
  if (reading != plan::Reading::Tenants) {
    std::vector<plan::Work> works;
    StepMemo memo;
    eachBatch(model.tenants, [&](std::span<const model::Tenant> next) {
      works.clear();
      for (const model::Tenant& row : next) {
        works.push_back(lowerWork(model, row, composer, reading, memo, texts));
      }
      visitor.works(works);
      composer.forget();
      texts.rewind({});
    });
  }
  visitor.end(secrets.take());
}

}  // namespace calm::lower
