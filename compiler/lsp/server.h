#pragma once

#include "lsp/channel.h"
#include "lsp/session.h"

namespace calm::lsp {

/// Serves one client until it says `exit` or is gone. True where it ended as the protocol wants: `shutdown`, then
/// `exit`.
bool serve(Setup setup, Channel& channel);

}  // namespace calm::lsp
