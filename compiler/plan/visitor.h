#pragma once

#include <span>

#include "plan/plan.h"

namespace calm::plan {

/// Whoever reads a plan front to back: every emitter is one. What a call gives is good during that call only, so that
/// a landscape of any size is read in the memory of one tenant. The calls come in this order:
///
///   begin    once
///   tenant   each tenant, in the order of the landscape, with its objects
///   steps    each tenant once more, with what is to be done for it
///   end      once
class Visitor {
 public:
  virtual ~Visitor() = default;
  virtual void begin(const Landscape&) {}
  virtual void tenant(const Tenant&) {}
  /// The steps are in the order in which they are carried out; a tenant may have none.
  virtual void steps(const Tenant&, std::span<const Step>) {}
  /// Every secret of the landscape, in the order in which they first stand there.
  virtual void end(std::span<const SecretUse>) {}
};

}  // namespace calm::plan
