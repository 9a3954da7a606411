#pragma once

#include <cstdint>
#include <memory>

#include "emit/emit.h"
#include "emit/output.h"
#include "plan/visitor.h"

namespace calm::emit {

enum class RunbookForm : std::uint8_t { Page, Markdown };

/// Renders the runbook and nothing else, as the one file of the output: the page of a build, or all its Markdown.
std::unique_ptr<plan::Visitor> onlyRunbook(const Context& context, RunbookForm form, Output& output);

}  // namespace calm::emit
