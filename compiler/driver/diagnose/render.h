#pragma once

#include <functional>
#include <string>
#include <vector>

#include "driver/diagnose/evidence.h"
#include "packs/knowledge/symptoms.h"

namespace calm::driver::diagnose {

/// A symptom for a person, with its causes.
struct Shown {
  std::string text;
  /// Causes that the landscape holds.
  std::size_t atWork = 0;
};

/// Prints a symptom. With `evidence` each cause has its fields, and whether their values are as they should be; null:
/// the fields alone are named. `findings` gives what a check found under one of the rules of a cause, line by line.
Shown show(const packs::Symptom& symptom, std::string_view text, const Evidence* evidence,
           const std::function<std::string(const packs::Cause&)>& findings);

}  // namespace calm::driver::diagnose
