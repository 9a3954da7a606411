#pragma once

#include <cstdint>
#include <vector>

#include "model/step.h"

namespace calm::lower {

/// The order in which the steps of a tenant are carried out.
struct StepOrder {
  /// Indexes into the steps: every step after those that it needs, otherwise as they came.
  std::vector<std::uint32_t> order;
  /// For each step of the order, the places in the order of those that it needs; as they came.
  std::vector<std::vector<std::uint32_t>> needs;
};

StepOrder orderOf(const std::vector<model::Step>& steps);

}  // namespace calm::lower
