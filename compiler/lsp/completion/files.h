#pragma once

#include <string>
#include <vector>

#include "driver/files.h"
#include "lsp/completion/offers.h"
#include "lsp/completion/writing.h"

namespace calm::lsp {

/// The file that a path is written in, and the folder that nothing reaches out of.
struct WrittenIn {
  std::string file;
  std::string root;
};

/// The entries of the folder that the path before the place names, files of the kind that is wanted there. The word of
/// the writing shrinks to the last step of the path.
std::vector<Offer> filesFor(Writing& writing, std::string_view text, std::uint32_t offset, const WrittenIn& in,
                            driver::Files& disk);

}  // namespace calm::lsp
