#pragma once

#include <string_view>

#include "emit/emitter.h"

namespace calm::emit::documents {

/// `deploy/<target>/<tenant>/…`: the documents that the pack of the tenant's product describes for the target. Secrets
/// are placeholders.
Emitter emitter(const Surroundings& surroundings, std::string_view target);

}  // namespace calm::emit::documents
