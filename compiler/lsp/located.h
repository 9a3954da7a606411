#pragma once

#include <optional>

#include "lsp/knowledge.h"
#include "lsp/session.h"

namespace calm::lsp {

/// A place in an open file, as its project has it. Good until the next change.
struct Located {
  const Document& document;
  const Look& look;
  const driver::LoadedFile& file;
  std::uint32_t offset = 0;
};

/// Of `textDocument` and `position`; nothing where that is no place in a file of a project.
std::optional<Located> locate(Session& session, const Json& params);

}  // namespace calm::lsp
