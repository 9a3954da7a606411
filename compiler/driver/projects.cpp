#include "driver/projects.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "driver/discovery.h"
#include "driver/paths.h"

namespace calm::driver {
namespace {

constexpr std::uint64_t longestConfiguration = 1u << 20;
constexpr std::string_view defaultOut = "out";

}  // namespace

Projects::Projects(Files& disk, std::string workingFolder, source::SourceMap& sources)
    : disk_(disk), workingFolder_(std::move(workingFolder)), sources_(sources) {}

Found Projects::find(const Input& input) {
  Found found;
  if (input.text) {
    const std::string path = absolute(workingFolder_, input.textName);
    found.named.push_back({path, projectOfFile(path, workingFolder_, disk_).root, input.text});
  }
  if (input.paths.empty() && !input.text) addFolder(projectOfFolder(workingFolder_, disk_).root, found);
  for (const std::string& written : input.paths) {
    const std::string path = absolute(workingFolder_, written);
    if (disk_.isFolder(path)) {
      addFolder(path, found);
    } else {
      found.named.push_back({path, projectOfFile(path, workingFolder_, disk_).root});
    }
  }
  return found;
}

void Projects::addFolder(const std::string& folder, Found& found) {
  const std::string root = projectOfFile(absolute(folder, configurationName), workingFolder_, disk_).root;
  const Configuration& settings = configuration(root);
  const SearchLimits limits{settings.exclude, absolute(root, settings.out.empty() ? defaultOut : settings.out)};
  FoundSources sources = findSources(folder, root, limits, disk_);
  for (std::string& path : sources.paths) {
    std::string home = projectOfFile(path, workingFolder_, disk_).root;
    found.candidates.push_back({std::move(path), std::move(home)});
  }
  found.problems.insert(found.problems.end(), sources.problems.begin(), sources.problems.end());
}

const Configuration& Projects::configuration(const std::string& root) {
  const auto [known, fresh] = configurations_.try_emplace(root);
  if (!fresh) return known->second;
  const std::string path = absolute(root, configurationName);
  auto text = disk_.read(path, root, longestConfiguration);
  if (text) {
    const source::SourceId source = sources_.add(relative(path, workingFolder_), std::move(text.value()));
    known->second = readConfiguration(source, sources_, sink_);
  }
  return known->second;
}

}  // namespace calm::driver
