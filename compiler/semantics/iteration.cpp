#include "semantics/iteration.h"

#include <fmt/format.h>

#include "semantics/text_check.h"

namespace calm::semantics {

using model::Iteration;
using model::Value;
using model::ValueKind;

namespace {

constexpr std::size_t longestShown = 40;

/// A value as far as it tells one pass from another; empty where it is no single one.
std::string shown(const Value& value) {
  switch (value.kind) {
    case ValueKind::Text:
      if (!credentialShape(value.text).empty() || value.text.size() > longestShown) return {};
      return std::string(value.text);
    case ValueKind::Symbol:
    case ValueKind::Duration:
      return std::string(value.text);
    case ValueKind::Number:
      return std::to_string(value.number);
    case ValueKind::Bool:
      return value.isTrue() ? "true" : "false";
    default:
      return {};
  }
}

std::string ownWords(const Iteration& iteration) {
  std::string words;
  const auto add = [&](const syntax::Identifier& name, const Value& value) {
    const std::string text = name ? shown(value) : std::string();
    if (!text.empty()) words += fmt::format("{}`{} = {}`", words.empty() ? "" : ", ", name.text, text);
  };
  add(iteration.loop->first, iteration.first);
  // A key says enough, an index does not.
  if (words.empty() || iteration.first.kind == ValueKind::Number) add(iteration.loop->second, iteration.second);
  return words.empty() ? fmt::format("number {}", iteration.number) : words;
}

}  // namespace

bool liesIn(const Analysis& analysis, std::uint32_t pass, IterationId iteration) {
  if (iteration == noIteration) return true;
  IterationId at{pass - 1};
  while (at != noIteration && at != iteration) at = analysis.model.iterations[at].outer;
  return at == iteration;
}

std::optional<Evaluated> loopVariable(const Analysis& analysis, IterationId at, IterationId end,
                                      std::string_view name) {
  for (; at != noIteration && at != end; at = analysis.model.iterations[at].outer) {
    const Iteration& iteration = analysis.model.iterations[at];
    const LoopTypings& typings = analysis.names.loopTypings[static_cast<std::size_t>(at)];
    if (iteration.loop->first.text == name) return Evaluated{iteration.first, typings.first};
    if (iteration.loop->second && iteration.loop->second.text == name) {
      return Evaluated{iteration.second, typings.second};
    }
  }
  return std::nullopt;
}

std::string describe(const Analysis& analysis, IterationId iteration) {
  const Iteration& pass = analysis.model.iterations[iteration];
  const std::string own = ownWords(pass);
  return pass.outer == noIteration ? own : fmt::format("{}, {}", describe(analysis, pass.outer), own);
}

}  // namespace calm::semantics
