#pragma once

#include "lsp/session.h"

namespace calm::lsp {

/// What an editor may set, on top of the command line: `environment` (a name; empty: each), `keysAbsent`, and
/// `explanations`, the address of docs/diagnostics/ somewhere in the web. Members of `settings` itself or of its member
/// `calm`; what is not said stays as the command line has it.
void configure(Session& session, const Json& settings);

}  // namespace calm::lsp
