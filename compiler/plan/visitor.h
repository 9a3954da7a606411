#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "plan/plan.h"

namespace calm::plan {

/// A tenant, and what is to be done for it in the order in which it is carried out; that may be nothing.
struct Work {
  Tenant tenant;
  std::vector<Step> steps;
};

/// How much of a plan somebody reads; each is more than the one before.
enum class Reading : std::uint8_t {
  /// The works are never given.
  Tenants,
  /// The works list the steps, in their order. Of a tenant only id and pack are there; of a step everything but its
  /// actions, fields, expect, undo and remarks, which are empty.
  Outline,
  Whole,
};

/// Whoever reads a plan front to back: every emitter is one. What a call gives is good during that call only, so that
/// a landscape of any size is read in the memory of a few tenants. The calls come in this order:
///
///   begin     once
///   tenants   the next tenants in the order of the landscape, with their objects, until all were given
///   works     the same tenants once more, with what is to be done for them, as far as it is read
///   end       once
///
/// Who reads one after the other has `tenant` and `steps` instead.
class Visitor {
 public:
  virtual ~Visitor() = default;
  /// What it needs; it may be given more.
  virtual Reading reading() const { return Reading::Whole; }
  virtual void begin(const Landscape&) {}
  virtual void tenants(std::span<const Tenant> next) {
    for (const Tenant& one : next) tenant(one);
  }
  virtual void works(std::span<const Work> next) {
    for (const Work& one : next) steps(one.tenant, one.steps);
  }
  virtual void tenant(const Tenant&) {}
  virtual void steps(const Tenant&, std::span<const Step>) {}
  /// Every secret of the landscape, in the order in which they first stand there.
  virtual void end(std::span<const SecretUse>) {}
};

}  // namespace calm::plan
