#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "driver/change/change.h"

namespace calm::driver::change {

/// How the steps of two runbooks (`runbook/index.html`; an empty text is a runbook without steps) differ in what a
/// person does: a step is changed where its tick on the page would be gone. Nothing where one of them can not be read.
std::optional<std::vector<StepChange>> changedSteps(std::string_view before, std::string_view after);

}  // namespace calm::driver::change
