#include "driver/drift/drift.h"

#include <fmt/format.h>

#include <utility>

#include "cli/commands.h"
#include "cli/exports.h"
#include "cli/one_landscape.h"

namespace calm::cli {

namespace live = driver::drift;

Answer drift(const Options& options, const Surroundings& surroundings) {
  if (options.paths.size() != 1) return notDone("drift takes one landscape, and exports with --live");
  if (options.live.empty()) return notDone("drift takes exports of what is live: --live FILE");
  auto compilation = compileOne(options.paths.front(), options, surroundings);
  if (!compilation) return std::move(compilation.error());
  const std::vector<std::string>& environments = compilation.value()->planned();
  if (environments.size() != 1) return notDone("drift compares one environment; name it with --env");
  const auto exports = readExports(options.live, surroundings);
  if (!exports) return notDone(exports.error().reason);

  const auto compiled = live::compiledOf(*compilation.value(), environments.front(), options.tenant);
  if (compiled.empty() && !options.tenant.empty()) {
    return notDone(fmt::format("the landscape has no destination in a tenant `{}`", options.tenant));
  }
  const auto states = live::compare(compiled, exports.value().destinations);
  if (!states) return notDone(states.error().reason);
  const bool json = options.document == DocumentFormat::Json;
  Answer answer{Exit::Fine, json ? live::renderJson(states.value()) : live::renderHuman(states.value()), {}, {}};
  if (live::differs(states.value())) answer.exit = Exit::Findings;
  for (const auto& remark : exports.value().remarks) answer.err += line(remark);
  if (!options.quiet) answer.err += live::summaryOf(states.value()) + "\n";
  return answer;
}

}  // namespace calm::cli
