#include "cli/lsp.h"

#include "cli/input.h"
#include "lsp/serve_editor.h"

namespace calm::cli {

Answer lsp(const Options& options, const Surroundings& surroundings) {
  if (!options.paths.empty()) return notDone("lsp takes no path: the editor says what it has open");
  const auto settings = settingsOf(options, surroundings);
  if (!settings) return notDone(settings.error());
  const bool endedWell =
      calm::lsp::serveEditor(surroundings.disk, surroundings.workingFolder, settings.value(), surroundings.version);
  return {endedWell ? Exit::Fine : Exit::Findings, {}, {}, {}};
}

}  // namespace calm::cli
