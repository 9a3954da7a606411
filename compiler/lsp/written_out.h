#pragma once

#include <string>
#include <vector>

#include "driver/compilation.h"

namespace calm::lsp {

/// What a product derives, as a text of its own in the source.
struct WrittenOut {
  /// `communication-system CRUN`.
  std::string name;
  /// Where it is put in.
  std::uint32_t place = 0;
  std::string text;
};

/// The objects that are derived for a block of the file whose header touches the range, or for a use case in which the
/// range lies. None where the landscape has several environments or the block stands in a loop: the values of one are
/// not those of all.
std::vector<WrittenOut> writtenOut(const driver::Compilation& landscape, const driver::LoadedFile& file,
                                   source::Span range);

}  // namespace calm::lsp
