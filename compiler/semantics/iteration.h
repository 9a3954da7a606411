#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "semantics/evaluate.h"

namespace calm::semantics {

/// Diagnostic::pass of what is found in it.
inline std::uint32_t passOf(IterationId iteration) { return static_cast<std::uint32_t>(iteration) + 1; }

/// What is reported while it lives was found in this pass of a loop (noIteration: in none).
class InIteration {
 public:
  InIteration(Analysis& analysis, IterationId iteration)
      : sink_(analysis.sink), before_(analysis.sink.enterPass(passOf(iteration))) {}
  /// In the pass that made the object.
  InIteration(Analysis& analysis, ObjectId object) : InIteration(analysis, analysis.object(object).iteration) {}
  ~InIteration() { sink_.enterPass(before_); }
  InIteration(const InIteration&) = delete;
  InIteration& operator=(const InIteration&) = delete;

 private:
  diagnostics::Sink& sink_;
  std::uint32_t before_;
};

/// Whether the pass of a finding is this iteration or lies in it; everything lies in noIteration.
bool liesIn(const Analysis& analysis, std::uint32_t pass, IterationId iteration);

/// What a name stands for in the passes from `at` on outward, before `end`; nothing where none of them has the name.
std::optional<Evaluated> loopVariable(const Analysis& analysis, IterationId at, IterationId end, std::string_view name);

/// The pass in words, the outer ones first: "`region = emea`, `code = de`".
std::string describe(const Analysis& analysis, IterationId iteration);

/// Each mistake in the body of a loop is said once, with the first pass that has it and how many more do.
void joinIterations(Analysis& analysis);

}  // namespace calm::semantics
