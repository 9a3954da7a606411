#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "diagnostics/joining.h"
#include "semantics/iteration.h"

namespace calm::semantics {

using diagnostics::Diagnostic;

namespace {

IterationId iterationOf(std::size_t pass) { return IterationId{static_cast<std::uint32_t>(pass) - 1}; }

/// How many passes each loop has.
std::map<const syntax::For*, std::size_t> countPasses(const Analysis& analysis) {
  std::map<const syntax::For*, std::size_t> counts;
  for (const model::Iteration& iteration : analysis.model.iterations.rows()) ++counts[iteration.loop];
  return counts;
}

void note(const Analysis& analysis, diagnostics::Joined& mistake, std::size_t passesOfLoop) {
  std::string text = fmt::format("in the iteration {}", describe(analysis, iterationOf(mistake.passes.front())));
  if (mistake.passes.size() > 1) text += fmt::format(", and in {} more", mistake.passes.size() - 1);
  mistake.first.notes.insert(mistake.first.notes.begin(), std::move(text));
  // What is written there is right in the other passes.
  if (mistake.passes.size() != passesOfLoop) mistake.first.fixes.clear();
}

}  // namespace

void joinIterations(Analysis& analysis) {
  std::vector<Diagnostic> looped;
  for (const Diagnostic& found : analysis.sink.found()) {
    if (found.pass != 0) looped.push_back(found);
  }
  if (looped.empty()) return;
  std::stable_sort(looped.begin(), looped.end(), [](const auto& a, const auto& b) { return a.pass < b.pass; });
  diagnostics::Joining joining;
  for (std::size_t begin = 0, end = 0; begin < looped.size(); begin = end) {
    while (end < looped.size() && looped[end].pass == looped[begin].pass) ++end;
    joining.add(looped[begin].pass, std::span(looped).subspan(begin, end - begin));
  }
  analysis.sink.takeBack([](const Diagnostic& found) { return found.pass != 0; });
  const auto counts = countPasses(analysis);
  for (diagnostics::Joined& mistake : joining.take()) {
    const syntax::For* loop = analysis.model.iterations[iterationOf(mistake.passes.front())].loop;
    note(analysis, mistake, counts.at(loop));
    mistake.first.pass = 0;
    analysis.sink.put(std::move(mistake.first));
  }
}

}  // namespace calm::semantics
