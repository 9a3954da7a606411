#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"
#include "syntax/tree.h"

/// From a tree to text in the canonical form, which docs/language/formatting.md describes.
namespace calm::format {

struct Formatted {
  std::string text;
  /// The lines that stay as they are, since they hold a mistake of syntax: in bytes of the source, in order.
  std::vector<source::Span> kept;
};

/// The canonical form of a source. `text` is that of the tree, which has its tokens. Nothing but blanks, line ends and
/// separators changes, and an item with a finding of CALM1xxx stays byte for byte; so the result means what the source
/// means. Formatting it again changes nothing.
///
/// before: `tenant alm:cloud-alm{region=eu10,title="ACME" // hub`, a line end, `}`
/// after:
///     tenant alm : cloud-alm {
///       region = eu10
///       title  = "ACME" // hub
///     }
Formatted format(const syntax::Tree& tree, std::string_view text);

}  // namespace calm::format
