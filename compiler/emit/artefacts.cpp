#include "emit/artefacts.h"

#include <algorithm>
#include <array>

#include "emit/checks/checks.h"
#include "emit/destinations/destinations.h"
#include "emit/emitter.h"
#include "emit/graph/graph_files.h"
#include "emit/landscape/landscape.h"
#include "emit/page/page.h"
#include "emit/runbook/runbook.h"

namespace calm::emit {
namespace {

constexpr std::array table = std::to_array<Artefact>({
    {"landscape", landscape::emitter},
    {"destinations", destinations::emitter},
    {"checks", checks::emitter},
    {"runbook", runbook::emitter, false},
    {"page", page::emitter, false},
    {"graph", graph::emitter, false},
    {provenanceArtefact, nullptr},
});

}  // namespace

std::span<const Artefact> artefacts() { return table; }

bool names(std::span<const std::string> list, std::string_view artefact) {
  return list.empty() || std::find(list.begin(), list.end(), artefact) != list.end();
}

}  // namespace calm::emit
