#include "driver/environment_findings.h"

#include <fmt/format.h>

#include <algorithm>

namespace calm::driver {

using diagnostics::Diagnostic;
using diagnostics::Joined;

std::vector<Diagnostic> EnvironmentFindings::take() {
  std::vector<Diagnostic> all;
  for (Joined& mistake : joining_.take()) {
    note(mistake);
    all.push_back(std::move(mistake.first));
  }
  return all;
}

void EnvironmentFindings::note(Joined& mistake) const {
  const bool everywhere = mistake.passes.size() == environments_.size();
  if (!everywhere) {
    for (const std::size_t at : mistake.passes) mistake.first.environments.push_back(environments_[at]);
    if (!liesInBlock(mistake.first.span)) {
      mistake.first.note(named(mistake.passes));
      // What is written there is right elsewhere: it is a value that has to change, and that may stand anywhere.
      mistake.first.fixes.clear();
    }
  }
  for (const Joined::Otherwise& each : mistake.otherwise) {
    mistake.first.note(fmt::format("{}: {}", named(each.passes), each.message));
  }
}

/// A block of an environment says itself in which one it holds.
bool EnvironmentFindings::liesInBlock(source::Span span) const {
  return std::any_of(blocks_.begin(), blocks_.end(), [&](source::Span block) {
    return block.source == span.source && block.begin <= span.begin && span.end <= block.end;
  });
}

std::string EnvironmentFindings::named(const std::vector<std::size_t>& environments) const {
  std::string names;
  for (const std::size_t at : environments)
    names += fmt::format("{}`{}`", names.empty() ? "" : ", ", environments_[at]);
  return fmt::format("in environment{} {}", environments.size() == 1 ? "" : "s", names);
}

}  // namespace calm::driver
