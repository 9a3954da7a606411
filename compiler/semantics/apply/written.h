#pragma once

#include <string>

#include "semantics/evaluate.h"

namespace calm::semantics {

/// A value as it is written in a file: as a finding shows it, without backticks.
inline std::string written(const Analysis& analysis, const model::Value& value) {
  std::string shown = show(analysis, value);
  if (shown.size() > 1 && shown.front() == '`') shown = shown.substr(1, shown.size() - 2);
  return shown;
}

}  // namespace calm::semantics
