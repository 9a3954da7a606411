#pragma once

#include "emit/checks/check.h"
#include "emit/json/writer.h"

namespace calm::emit::checks {

/// The lines of the test that Postman runs on the answer. Texts of the landscape stand in it as literals.
void writeScript(json::Writer& writer, const Check& check);

}  // namespace calm::emit::checks
