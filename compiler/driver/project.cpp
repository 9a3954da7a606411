#include "driver/project.h"

#include <optional>

#include "driver/paths.h"

namespace calm::driver {
namespace {

std::optional<Project> configuredUpward(std::string folder, Files& disk) {
  while (true) {
    if (disk.isFile(absolute(folder, configurationName))) return Project{folder, true};
    if (folder == "/") return std::nullopt;
    folder = folderOf(folder);
  }
}

}  // namespace

Project projectOfFile(std::string_view file, std::string_view workingFolder, Files& disk) {
  const std::string folder = folderOf(file);
  if (const auto project = configuredUpward(folder, disk)) return *project;
  return {liesUnder(folder, workingFolder) ? std::string(workingFolder) : folder, false};
}

Project projectOfFolder(std::string_view folder, Files& disk) {
  if (const auto project = configuredUpward(std::string(folder), disk)) return *project;
  return {std::string(folder), false};
}

}  // namespace calm::driver
