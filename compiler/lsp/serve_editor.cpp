#include "lsp/serve_editor.h"

#include "lsp/server.h"

namespace calm::lsp {

bool serveEditor(driver::Files& disk, const std::string& workingFolder, const driver::Settings& settings,
                 const std::string& version) {
  StandardChannel channel;
  return serve({disk, workingFolder, settings, version}, channel);
}

}  // namespace calm::lsp
