#include <catch2/catch.hpp>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "unit/semantics/compiled.h"

namespace {

using namespace calm;

constexpr auto text = R"(tenant alm : cloud-alm { region = eu10 }

tenant crm : cloud-for-customer {
  url          = "https://my123456.crm.ondemand.com"
  monitored-by = alm
  use-case integration-exception-monitoring { user = "CALM_IEM", password = secret("c4c/iem") }
}
)";

/// Hears all that it is given, and asks for as much as it is told.
class Asking final : public plan::Visitor {
 public:
  explicit Asking(plan::Reading reading) : reading_(reading) {}

  plan::Reading reading() const override { return reading_; }

  void tenants(std::span<const plan::Tenant> next) override {
    for (const plan::Tenant& tenant : next) blocks += tenant.object.blocks.size();
  }
  void works(std::span<const plan::Work> next) override {
    for (const plan::Work& work : next) {
      fieldsOfWorks += work.tenant.object.fields.size();
      for (const plan::Step& step : work.steps) hear(work, step);
    }
  }
  void end(std::span<const plan::SecretUse> all) override { secrets = all.size(); }

  std::size_t blocks = 0;
  std::size_t secrets = 0;
  std::size_t fieldsOfWorks = 0;
  /// What only a runbook shows of the steps.
  std::size_t details = 0;
  std::vector<std::string> outlines;

 private:
  void hear(const plan::Work& work, const plan::Step& step) {
    details += step.actions.size() + step.fields.size() + step.remarks.size() + step.expect.size() + step.undo.size();
    std::string line(work.tenant.id);
    for (const std::string_view part : {step.id, step.tenant, step.title, step.role, step.system, step.artefact}) {
      line += "|";
      line += part;
    }
    for (const std::uint32_t before : step.dependsOn) line += " after " + std::string(work.steps[before].id);
    for (const packs::Rule* rule : step.rules) line += " " + rule->id;
    line += " " + work.tenant.pack->product + " " + std::to_string(step.cause.begin);
    outlines.push_back(line);
  }

  plan::Reading reading_;
};

Asking read(plan::Reading reading) {
  const compiled::Result result = compiled::compile(text);
  REQUIRE(result.findings().empty());
  Asking asking(reading);
  result.compilation->read("", asking);
  return asking;
}

}  // namespace

TEST_CASE("a visitor is given as much of a plan as it reads") {
  const Asking whole = read(plan::Reading::Whole);
  CHECK(whole.outlines.size() > 3);
  CHECK(whole.details > 0);
  CHECK(whole.fieldsOfWorks > 0);
  CHECK(whole.secrets == 1);

  const Asking outline = read(plan::Reading::Outline);
  CHECK(outline.outlines == whole.outlines);
  CHECK(outline.details == 0);
  CHECK(outline.fieldsOfWorks == 0);
  CHECK(outline.blocks == whole.blocks);
  CHECK(outline.secrets == 1);

  const Asking tenants = read(plan::Reading::Tenants);
  CHECK(tenants.outlines.empty());
  CHECK(tenants.blocks == whole.blocks);
  CHECK(tenants.secrets == 1);
}
