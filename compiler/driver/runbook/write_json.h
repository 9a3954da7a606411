#pragma once

#include <string>

#include "emit/emit.h"
#include "plan/visitor.h"

namespace calm::driver::runbook {

/// The runbook for a machine, `schemas/runbook.schema.json`: the steps as the page shows them, each with the key under
/// which the page remembers its tick. Written tenant by tenant.
class JsonRunbook final : public plan::Visitor {
 public:
  JsonRunbook(const emit::Context& context, std::string& bytes) : context_(context), bytes_(bytes) {}

  void begin(const plan::Landscape& landscape) override;
  void steps(const plan::Tenant& tenant, std::span<const plan::Step> steps) override;
  void end(std::span<const plan::SecretUse>) override;

 private:
  const emit::Context& context_;
  std::string& bytes_;
  std::string environment_;
  bool isFirst_ = true;
};

}  // namespace calm::driver::runbook
