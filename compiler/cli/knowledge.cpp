#include "cli/knowledge.h"

#include <fmt/format.h>

#include "driver/project.h"

namespace calm::cli {

Knowledge::Knowledge(const Surroundings& surroundings)
    : projects_(surroundings.disk, surroundings.workingFolder, sources_),
      catalogs_(projects_, surroundings.disk, sources_),
      root_(driver::projectOfFolder(surroundings.workingFolder, surroundings.disk).root) {
  catalogs_.of(root_);
}

const packs::Catalog& Knowledge::catalog() { return catalogs_.of(root_); }

std::string Knowledge::problem() const {
  if (!projects_.problems().empty()) return projects_.problems().front();
  for (const diagnostics::Sink* sink : {&projects_.sink(), &catalogs_.sink()}) {
    if (!sink->hasErrors()) continue;
    const diagnostics::Diagnostic& found = sink->found().front();
    const auto [line, column] = sources_.position(found.span.source, found.span.begin);
    return fmt::format("{}:{}:{}: {}", sources_.path(found.span.source), line, column, found.message);
  }
  return {};
}

}  // namespace calm::cli
