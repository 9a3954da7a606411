#include "cli/lsp.h"

#include "cli/input.h"
#include "lsp/server.h"

namespace calm::cli {

Answer lsp(const Options& options, const Surroundings& surroundings) {
  if (!options.paths.empty()) return notDone("lsp takes no path: the editor says what it has open");
  const auto settings = settingsOf(options, surroundings);
  if (!settings) return notDone(settings.error());
  calm::lsp::StandardChannel editor;
  const bool endedWell =
      calm::lsp::serve({surroundings.disk, surroundings.workingFolder, settings.value(), surroundings.version}, editor);
  return {endedWell ? Exit::Fine : Exit::Findings, {}, {}, {}};
}

}  // namespace calm::cli
