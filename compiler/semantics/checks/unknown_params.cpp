#include <algorithm>
#include <string_view>

#include "semantics/checks/checks.h"

namespace calm::semantics {

namespace {

/// Whether the override means this param: by its name, or by the alias of an import and its name.
bool means(const Analysis& analysis, std::string_view given, const Binding& binding) {
  if (!binding.isParam) return false;
  const std::size_t dot = given.find('.');
  if (dot == std::string_view::npos) return given == binding.name;
  if (given.substr(dot + 1) != binding.name) return false;
  return std::any_of(analysis.names.aliases.begin(), analysis.names.aliases.end(), [&](const Alias& alias) {
    return alias.name == given.substr(0, dot) && !alias.unread && alias.target == binding.file;
  });
}

}  // namespace

void unknownParams(Analysis& analysis) {
  for (const ParamOverride& given : analysis.program.params) {
    const auto& bindings = analysis.names.bindings;
    const bool known = std::any_of(bindings.begin(), bindings.end(),
                                   [&](const Binding& binding) { return means(analysis, given.name, binding); });
    if (!known) analysis.model.unknownParams.push_back(given.name);
  }
}

}  // namespace calm::semantics
