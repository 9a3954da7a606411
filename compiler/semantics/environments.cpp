#include "semantics/environments.h"

#include <algorithm>

namespace calm::semantics {

namespace {

template <class Take>
void eachBlock(std::span<const File> files, const Take& take) {
  for (const File& file : files) {
    for (const syntax::Item& item : file.tree->items) {
      if (const auto* environment = std::get_if<syntax::Environment>(&item)) take(*environment);
    }
  }
}

}  // namespace

std::vector<std::string> environmentsOf(std::span<const File> files) {
  std::vector<std::string> names;
  eachBlock(files, [&](const syntax::Environment& environment) {
    const std::string_view name = environment.name.text;
    const bool known = std::find(names.begin(), names.end(), name) != names.end();
    if (!name.empty() && !known) names.emplace_back(name);
  });
  return names;
}

std::vector<source::Span> environmentBlocks(std::span<const File> files) {
  std::vector<source::Span> blocks;
  eachBlock(files, [&](const syntax::Environment& environment) { blocks.push_back(environment.span); });
  return blocks;
}

}  // namespace calm::semantics
