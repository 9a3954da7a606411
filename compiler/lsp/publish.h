#pragma once

#include "lsp/session.h"

namespace calm::lsp {

/// Looks at the projects that changed and tells the client what is found in them: what `calmc check` finds on the same
/// texts. A file that had findings and has none is told so. Does nothing where nothing changed.
void publish(Session& session);

}  // namespace calm::lsp
