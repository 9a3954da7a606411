#pragma once

#include <map>
#include <string>

#include "lsp/session.h"

namespace calm::lsp {

/// Edits of several files, by URI, in the form that the client takes. Those of open files are of the version that is
/// known here.
Json workspaceEdit(Session& session, const std::map<std::string, Json>& files);

}  // namespace calm::lsp
