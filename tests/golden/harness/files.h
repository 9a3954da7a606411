#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace calm::golden {

/// The bytes of a file; empty where there is none.
std::string readFile(const std::filesystem::path& path);

/// Writes the bytes, and the folders above them.
void writeFile(const std::filesystem::path& path, std::string_view bytes);

/// Every regular file below `folder`: path from there -> bytes. Empty where there is no such folder.
std::map<std::string, std::string> readFolder(const std::filesystem::path& folder);

/// Where two texts part, as lines with `-` (expected) and `+` (found). Empty for equal texts.
std::string difference(std::string_view expected, std::string_view found);

}  // namespace calm::golden
