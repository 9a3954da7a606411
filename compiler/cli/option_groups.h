#pragma once

#include "cli/option_table.h"
#include "cli/options.h"

namespace calm::cli {

/// Adds the options of the groups to the table; what they read goes into `into`, which outlives the parsing.
void addOptions(const OptionGroups& groups, OptionTable& table, Options& into);

}  // namespace calm::cli
