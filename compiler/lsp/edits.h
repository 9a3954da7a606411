#pragma once

#include <map>
#include <optional>
#include <string>

#include "lsp/session.h"

namespace calm::lsp {

/// A position as a client sends it; nothing where it is none.
std::optional<Place> placeOf(const Json& position);

/// Edits of several files, by URI, in the form that the client takes. Those of open files are of the version that is
/// known here.
Json workspaceEdit(Session& session, const std::map<std::string, Json>& files);

}  // namespace calm::lsp
