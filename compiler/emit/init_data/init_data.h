#pragma once

#include <span>

#include "emit/destinations/flat.h"
#include "emit/emitter.h"
#include "emit/json/writer.h"

namespace calm::emit::init_data {

/// `deploy/init-data/<tenant>/config.json`: the parameters with which an instance of the destination service creates
/// or updates the destinations of its subaccount. Secrets are placeholders.
Emitter emitter(const Surroundings& surroundings);

/// The whole document, for whoever hands it to the service in another way.
void write(json::Writer& writer, std::span<const destinations::Destination> destinations);

}  // namespace calm::emit::init_data
