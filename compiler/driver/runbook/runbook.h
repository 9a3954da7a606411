#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "driver/compilation.h"
#include "driver/runbook/chosen_steps.h"
#include "support/result.h"

namespace calm::driver::runbook {

enum class Form : std::uint8_t { Page, Markdown, Json };

/// A tenant or a role that the plan does not have; a sentence that names those that are near.
struct NoSuch {
  std::string reason;
};

/// The runbook of one environment that is planned, or of the chosen part of it, as one document.
support::Result<std::string, NoSuch> render(Compilation& compilation, std::string_view environment, Form form,
                                            const Choice& choice);

}  // namespace calm::driver::runbook
