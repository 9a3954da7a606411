#pragma once

#include "emit/emitter.h"

namespace calm::emit::page {

/// Writes `runbook/index.html`: the steps of all tenants as one page that works without a network. What the page
/// shows stands in it as JSON, one block for each tenant, and is laid out by `page.js` when somebody looks at it, so
/// it opens at once however large the landscape is, and no text of a user is ever read as HTML.
Emitter emitter(const Surroundings& surroundings);

}  // namespace calm::emit::page
