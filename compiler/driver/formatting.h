#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "driver/files.h"
#include "driver/projects.h"

namespace calm::driver {

/// A source file and its canonical form.
struct FormattedFile {
  /// Absolute, and as messages name it.
  std::string path;
  std::string shown;
  std::string root;
  std::string before;
  /// Empty where nothing changes: see `changes`.
  std::string after;
  bool changes = false;
  /// The lines (from 1) at which something begins that is left as it is, since it can not be read.
  std::vector<std::uint32_t> kept;
};

/// What formatting came to. Nothing is written yet.
struct Formatting {
  /// In the order of the paths, those of a folder by name.
  std::vector<FormattedFile> files;
  /// One line for each file or folder that could not be read.
  std::vector<std::string> problems;
};

/// Formats every source file that the input names or that lies in a folder that it names, on so many threads. Reads no
/// imports, and of packs nothing: only text counts. Where a calm.yaml is malformed, nothing is formatted.
Formatting formatSources(const Input& input, Files& disk, const std::string& workingFolder, unsigned threads);

}  // namespace calm::driver
