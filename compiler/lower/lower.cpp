#include "lower/lower.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "lower/secrets.h"
#include "lower/steps.h"
#include "lower/tenant.h"

namespace calm::lower {
namespace {

/// As many tenants are in memory at a time.
constexpr std::size_t atOnce = 32;

}  // namespace

void lower(const model::Model& model, model::StepComposer& composer, plan::Visitor& visitor) {
  support::TextArena texts;
  SecretUses secrets;
  const std::span<const model::Tenant> rows(model.tenants);
  const auto next = [&](std::size_t begin) { return rows.subspan(begin, std::min(atOnce, rows.size() - begin)); };
  visitor.begin({model.environment, model.sources});
  std::vector<plan::Tenant> tenants;
  for (std::size_t begin = 0; begin < rows.size(); begin += atOnce) {
    tenants.clear();
    for (const model::Tenant& row : next(begin)) {
      tenants.push_back(lowerTenant(model, row, texts));
      secrets.add(tenants.back());
    }
    visitor.tenants(tenants);
    texts.rewind({});
  }
  std::vector<plan::Work> works;
  StepMemo memo;
  for (std::size_t begin = 0; begin < rows.size(); begin += atOnce) {
    works.clear();
    for (const model::Tenant& row : next(begin)) {
      works.push_back({lowerTenant(model, row, texts), lowerSteps(model, row, composer.stepsOf(row), memo, texts)});
    }
    visitor.works(works);
    composer.forget();
    texts.rewind({});
  }
  visitor.end(secrets.take());
}

}  // namespace calm::lower
