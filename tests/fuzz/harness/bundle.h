#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "unit/driver/memory_files.h"

namespace fuzz {

/// A project in memory that one input describes.
struct Bundle {
  /// Its files, below `folder`; the first one is `main.calm`.
  calm::driver::MemoryFiles files;
  /// What stands on the command line beside `main.calm`.
  std::vector<std::string> words;

  static constexpr const char* folder = "/p";
};

/// Reads an input: the text of `main.calm`. A line `//# file PATH` ends one file and begins another, a line
/// `//# word WORD` is a word of the command line. Total: any bytes are a bundle.
Bundle readBundle(std::string_view input);

}  // namespace fuzz
