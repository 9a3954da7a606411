#pragma once

#include "emit/destinations/flat.h"
#include "emit/json/writer.h"

namespace calm::emit::destinations {

/// The flat object, with secrets as placeholders.
void write(json::Writer& writer, const Destination& destination);

}  // namespace calm::emit::destinations
