#pragma once

#include <string>
#include <string_view>

#include "driver/files.h"

namespace calm::driver {

inline constexpr std::string_view configurationName = "calm.yaml";

/// The folder that a file belongs to: nothing outside it is read, and artefacts name sources from it.
struct Project {
  std::string root;
  /// The root holds a calm.yaml.
  bool configured = false;
};

/// The project of a file: the nearest folder upward with calm.yaml; without one the working folder if the file lies
/// under it, else the file's own folder. All paths are absolute.
Project projectOfFile(std::string_view file, std::string_view workingFolder, Files& disk);

/// The project of the working folder itself: the nearest folder upward with calm.yaml, else that folder.
Project projectOfFolder(std::string_view folder, Files& disk);

}  // namespace calm::driver
