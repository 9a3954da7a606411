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
  const SearchRules rules = searchRules(input);
  if (input.text) {
    const std::string path = absolute(workingFolder_, input.textName);
    found.named.push_back({path, projectOfFile(path, workingFolder_, disk_).root, input.text});
  }
  std::vector<std::string> folders;
  if (input.paths.empty() && !input.text) folders.push_back(projectOfFolder(workingFolder_, disk_).root);
  for (const std::string& written : input.paths) {
    const std::string path = absolute(workingFolder_, written);
    if (disk_.isFolder(path)) {
      folders.push_back(path);
    } else {
      found.named.push_back({path, projectOfFile(path, workingFolder_, disk_).root});
    }
  }
  if (input.forceExclude) leaveOut(rules, found);
  for (const std::string& folder : folders) addFolder(folder, rules, found);
  const bool any = !found.named.empty() || !found.candidates.empty() || !found.problems.empty();
  if (!any && !folders.empty()) {
    found.nothing = fmt::format("no *.calm file under `{}`", relative(folders.front(), workingFolder_));
  }
  return found;
}

SearchRules Projects::searchRules(const Input& input) {
  return {input.exclude, workingFolder_, [this](const std::string& root) -> SearchLimits {
            const Configuration& settings = configuration(root);
            return {settings.exclude, absolute(root, settings.out.empty() ? defaultOut : settings.out)};
          }};
}

void Projects::leaveOut(const SearchRules& rules, Found& found) {
  std::vector<NamedSource> files;
  for (const Start& start : found.named) files.push_back({start.path, start.root});
  const FoundSources kept = keepFound(files, rules, disk_);
  const auto isOut = [&](const Start& start) {
    return std::find(kept.paths.begin(), kept.paths.end(), start.path) == kept.paths.end();
  };
  const bool any = std::erase_if(found.named, isOut) != 0;
  if (any && found.named.empty()) found.nothing = "every path is left out, and --force-exclude says to do so";
  addProblems(kept.problems, found);
}

void Projects::addFolder(const std::string& folder, const SearchRules& rules, Found& found) {
  const std::string root = projectOfFile(absolute(folder, configurationName), workingFolder_, disk_).root;
  FoundSources sources = findSources(folder, root, rules, disk_);
  for (std::string& path : sources.paths) {
    std::string home = projectOfFile(path, workingFolder_, disk_).root;
    found.candidates.push_back({std::move(path), std::move(home)});
  }
  addProblems(sources.problems, found);
}

void Projects::addProblems(const std::vector<SearchProblem>& problems, Found& found) const {
  for (const SearchProblem& problem : problems) {
    found.problems.push_back(fmt::format("{}: {}", relative(problem.path, workingFolder_), problem.reason));
  }
}

const Configuration& Projects::configuration(const std::string& root) {
  const auto [known, fresh] = configurations_.try_emplace(root);
  if (!fresh) return known->second;
  const std::string path = absolute(root, configurationName);
  auto text = disk_.read(path, root, longestConfiguration);
  if (text) {
    const source::SourceId source = sources_.add(relative(path, workingFolder_), std::move(text.value()));
    known->second = readConfiguration(source, sources_, sink_);
  } else if (text.error().fault != ReadFault::Missing) {
    problems_.push_back(fmt::format("{}: {}", relative(path, workingFolder_), text.error().reason));
  }
  return known->second;
}

}  // namespace calm::driver
