#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/render/reports.h"

namespace calm::diagnostics {

/// A sentence with its full stop, for readers that put sentences one behind the other.
std::string stopped(std::string sentence);

/// All that a finding says in words, line by line: the message, the second places, the notes, the help.
std::vector<std::string> linesOf(const Diagnostic& found, const Findings& findings, const ReportFacts& facts);

/// The lines with `separator` between them.
std::string joined(const std::vector<std::string>& lines, std::string_view separator);

}  // namespace calm::diagnostics
