#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace laws {

/// Every .calm file of the repository but those below build folders, sorted.
std::vector<std::filesystem::path> calmFiles();

/// The bytes of a file.
std::string contents(const std::filesystem::path& path);

}  // namespace laws
