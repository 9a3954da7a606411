#include "cli/manual.h"

#include <fmt/format.h>

#include <cstdint>

#include "cli/commands.h"
#include "cli/help_text.h"
#include "cli/parse_options.h"
#include "diagnostics/render/wrap.h"

namespace calm::cli {
namespace {

/// The day of the version; a manual page bears one, and no clock is asked.
constexpr std::string_view released = "2026-11-26";

/// Columns of a line of the source, before escapes make it longer.
constexpr std::uint32_t lineWidth = 70;

/// A text in which nothing is a request or an escape of roff.
std::string roff(std::string_view text) {
  std::string out;
  bool begins = true;
  for (const char byte : text) {
    if (begins && (byte == '.' || byte == '\'')) out += "\\&";
    if (byte == '\\') {
      out += "\\e";
    } else if (byte == '-') {
      out += "\\-";
    } else {
      out += byte;
    }
    begins = byte == '\n';
  }
  return out;
}

/// Lines as they are, which paragraphs of the help need for their lists and examples.
std::string asItIs(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  while (text.starts_with('\n')) text.remove_prefix(1);
  return text.empty() ? "" : fmt::format(".nf\n{}\n.fi\n", roff(text));
}

std::string describe(const Command& command) {
  std::string out = fmt::format(".SS calmc {}{}{}\n{}.\n.PP\n{}", roff(command.name), command.usage.empty() ? "" : " ",
                                roff(command.usage), roff(command.brief), asItIs(command.details));
  for (const OptionHelp& option : optionHelp(command)) {
    out += fmt::format(".TP\n.B {}\n{}\n", roff(option.written), roff(diagnostics::wrapped(option.does, 0, lineWidth)));
  }
  return out;
}

}  // namespace

std::string manual(std::string_view version) {
  std::string out = fmt::format(
      ".TH CALMC 1 \"{}\" \"calmc {}\"\n.SH NAME\ncalmc \\- compile descriptions of SAP Cloud ALM landscapes\n"
      ".SH SYNOPSIS\n.B calmc\n.I command\n[\\fIoption\\fR ...] [\\fIpath\\fR ... | \\-]\n.SH DESCRIPTION\n{}.SH "
      "COMMANDS\n",
      released, roff(version), asItIs(generalHelp()));
  for (const Command& command : commands()) out += describe(command);
  return out;
}

}  // namespace calm::cli
