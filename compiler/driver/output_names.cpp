#include "driver/output_names.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace calm::driver {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string folded(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

/// `con`, `aux.txt`, `com1`: devices of Windows, whatever follows the first dot.
bool isDevice(std::string_view name) {
  constexpr std::array<std::string_view, 4> devices = {"con", "prn", "aux", "nul"};
  const std::string stem = folded(name.substr(0, name.find('.')));
  if (std::find(devices.begin(), devices.end(), stem) != devices.end()) return true;
  const bool port = stem.size() == 4 && (stem.compare(0, 3, "com") == 0 || stem.compare(0, 3, "lpt") == 0);
  return port && stem[3] >= '0' && stem[3] <= '9';
}

bool isSafeName(std::string_view name) {
  constexpr std::size_t longest = 240;
  constexpr std::string_view refused = "\\:*?\"<>|";
  if (name.empty() || name.size() > longest || name.front() == '.') return false;
  if (name.back() == '.' || name.back() == ' ' || isDevice(name)) return false;
  return std::none_of(name.begin(), name.end(), [&](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || refused.find(c) != refused.npos;
  });
}

}  // namespace

bool isSafePath(std::string_view path) {
  while (true) {
    const std::size_t slash = path.find('/');
    if (!isSafeName(path.substr(0, slash))) return false;
    if (slash == path.npos) return true;
    path.remove_prefix(slash + 1);
  }
}

std::optional<OutputError> OutputNames::add(std::string_view path) {
  const auto refused = [&](const char* reason) { return OutputError{std::string(path), reason}; };
  if (!isSafePath(path)) return refused("can not be the name of an artefact");
  const std::string name = folded(path);
  if (folders_.contains(name)) return refused("is a folder of another artefact");
  for (std::size_t slash = name.rfind('/'); slash != name.npos; slash = name.rfind('/', slash - 1)) {
    std::string folder = name.substr(0, slash);
    if (files_.contains(folder)) return refused("lies in an artefact that is a file");
    if (!folders_.insert(std::move(folder)).second) break;
  }
  if (files_.insert(name).second) return std::nullopt;
  return refused("has the name of another artefact, or differs from it only in case");
}

}  // namespace calm::driver
