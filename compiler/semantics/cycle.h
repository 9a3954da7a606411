#pragma once

#include "semantics/analysis.h"

namespace calm::semantics {

/// While it lives, the value that is named at `place` is evaluated.
class OnTheWay {
 public:
  OnTheWay(Analysis& analysis, Span place) : way_(analysis.way) { way_.push_back(place); }
  ~OnTheWay() { way_.pop_back(); }
  OnTheWay(const OnTheWay&) = delete;
  OnTheWay& operator=(const OnTheWay&) = delete;

 private:
  std::vector<Span>& way_;
};

/// Reports that the value that is named at `place` is read while it is evaluated, and marks the values in between.
void reportCycle(Analysis& analysis, Span place, std::string_view name);

}  // namespace calm::semantics
