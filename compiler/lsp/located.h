#pragma once

#include <optional>

#include "lsp/knowledge.h"
#include "lsp/session.h"

namespace calm::lsp {

/// An open file, as its project has it. Good until the next change.
struct ProjectFile {
  const Look& look;
  const driver::LoadedFile& file;
};

/// Nothing for a text that is in no project.
std::optional<ProjectFile> projectFileOf(Session& session, const Document& document);

/// A file in the landscape that it is part of, in its last environment. Good until the next change.
struct LandscapeFile {
  driver::Compilation& landscape;
  const driver::LoadedFile& file;
};

/// Nothing where the landscape could not be read.
std::optional<LandscapeFile> landscapeFileOf(Session& session, const std::string& path);

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
