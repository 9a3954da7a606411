#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/commands.h"
#include "cli/exports.h"
#include "cli/input.h"
#include "cli/knowledge.h"
#include "diagnostics/render/render.h"
#include "diagnostics/render/shown_text.h"
#include "driver/exported/calm_text.h"

namespace calm::cli {
namespace {

using driver::exported::Remark;
using driver::exported::TenantHeader;

/// `NAME` or `NAME:PRODUCT`.
TenantHeader headerOf(const std::string& written) {
  const std::size_t colon = std::min(written.find(':'), written.size());
  TenantHeader header{written.substr(0, colon), "btp-subaccount"};
  if (header.name.empty()) header.name = "imported";
  if (colon + 1 < written.size()) header.product = written.substr(colon + 1);
  return header;
}

/// What a check of the text finds, a line each; whether that is an error.
std::pair<std::string, bool> checked(const std::string& text, const Options& options,
                                     const Surroundings& surroundings) {
  const auto settings = settingsOf(options, surroundings);
  driver::Compilation compilation(surroundings.disk, surroundings.workingFolder, settings.value());
  compilation.run({{}, text, "import"}, driver::Until::Plan);
  const diagnostics::Masks masks(compilation.secrets(), compilation.sources());
  const diagnostics::Arranged arranged = arrange(compilation.findings(), compilation.sources(), {});
  return {diagnostics::renderConcise({arranged, compilation.sources(), masks}), arranged.errors != 0};
}

}  // namespace

Answer importExports(const Options& options, const Surroundings& surroundings) {
  if (options.paths.empty()) return notDone("import takes files: exports of destinations");
  const TenantHeader header = headerOf(options.tenant);
  Knowledge knowledge(surroundings);
  if (const std::string problem = knowledge.problem(); !problem.empty()) return notDone(problem);
  const packs::Pack* const pack = knowledge.catalog().pack(header.product);
  if (pack == nullptr)
    return notDone(fmt::format("there is no product `{}`; `calmc products` lists them", header.product));
  const packs::Kind* const kind = knowledge.catalog().kind("destination", *pack);

  const auto exports = readExports(options.paths, surroundings);
  if (!exports) return notDone(exports.error().reason);
  const auto made = calmText(exports.value().destinations, *kind, header);
  Answer answer{Exit::Fine, made.text, {}, {}};
  for (const std::vector<Remark>* remarks : {&exports.value().remarks, &made.remarks}) {
    for (const Remark& remark : *remarks) {
      answer.err += line(remark);
      if (remark.lost) answer.exit = Exit::Findings;
    }
  }
  const auto [findings, hasErrors] = checked(made.text, options, surroundings);
  answer.err += findings;
  if (hasErrors) answer.exit = Exit::Findings;
  return answer;
}

}  // namespace calm::cli
