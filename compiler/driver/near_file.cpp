#include "driver/near_file.h"

#include <algorithm>
#include <vector>

#include "diagnostics/suggest.h"
#include "driver/paths.h"

namespace calm::driver {
namespace {

std::vector<std::string> stepsOf(std::string_view path) {
  std::vector<std::string> steps;
  while (true) {
    const std::size_t slash = path.find('/');
    steps.emplace_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return steps;
    path.remove_prefix(slash + 1);
  }
}

std::string joined(const std::vector<std::string>& steps) {
  std::string path;
  for (const std::string& step : steps) path += (path.empty() ? "" : "/") + step;
  return path;
}

class Looking {
 public:
  Looking(std::string_view extension, const std::string& from, const std::string& root, Files& disk)
      : extension_(extension), from_(from), root_(root), disk_(disk) {}

  bool leadsToFile(const std::string& path) const {
    const NamedPath named = resolve(path, from_, root_);
    return !named.fault && disk_.isFile(named.absolute);
  }

  /// The first step that leads nowhere, put right; nothing where what is near is not plain.
  std::optional<std::string> mended(std::vector<std::string> steps) const {
    for (std::size_t at = 0; at < steps.size(); ++at) {
      const bool last = at + 1 == steps.size();
      const std::vector<std::string> way(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(at));
      const NamedPath folder = way.empty() ? NamedPath{folderOf(from_), {}} : resolve(joined(way), from_, root_);
      if (folder.fault) return std::nullopt;
      if (steps[at] == ".." || steps[at] == "." || isThere(folder.absolute, steps[at], last)) continue;
      const std::string near = nearIn(folder.absolute, steps[at], last);
      if (near.empty()) return std::nullopt;
      steps[at] = near;
    }
    const std::string path = joined(steps);
    return leadsToFile(path) ? std::optional(path) : std::nullopt;
  }

 private:
  bool isThere(const std::string& folder, const std::string& name, bool isFile) const {
    const std::string path = absolute(folder, name);
    return isFile ? disk_.isFile(path) : disk_.isFolder(path);
  }

  std::string nearIn(const std::string& folder, const std::string& name, bool isFile) const {
    const auto entries = disk_.list(folder);
    if (!entries) return {};
    std::vector<std::string> names;
    for (const FolderEntry& entry : entries.value()) {
      const bool fits = entry.isFolder != isFile && (!isFile || entry.name.ends_with(extension_));
      if (fits) names.push_back(entry.name);
    }
    const std::string whole = name + std::string(extension_);
    if (std::find(names.begin(), names.end(), whole) != names.end()) return whole;
    return std::string(diagnostics::nearest(name, names));
  }

  std::string_view extension_;
  const std::string& from_;
  const std::string& root_;
  Files& disk_;
};

}  // namespace

std::optional<std::string> nearFile(std::string_view written, std::string_view extension, const std::string& from,
                                    const std::string& root, Files& disk) {
  if (written.empty() || written.front() == '/') return std::nullopt;
  std::string path(written);
  std::replace(path.begin(), path.end(), '\\', '/');
  const Looking looking(extension, from, root, disk);
  if (path != written && looking.leadsToFile(path)) return path;
  return looking.mended(stepsOf(path));
}

}  // namespace calm::driver
