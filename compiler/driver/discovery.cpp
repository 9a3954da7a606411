#include "driver/discovery.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

#include "driver/ignore_rules.h"
#include "driver/paths.h"
#include "driver/project.h"

namespace calm::driver {
namespace {

constexpr std::uint64_t longestIgnoreFile = 1u << 20;
/// Far above what people ask for; below what takes a second.
constexpr std::uint64_t mostSteps = 1'000'000'000;

using Chain = std::shared_ptr<const IgnoreChain>;

/// A folder on the way of a search, with everything that decides what is left out of it.
struct Place {
  std::string folder;
  Chain gitignore;
  Chain calmignore;
  std::shared_ptr<const IgnoreRules> exclude;
  std::string outputFolder;
};

class Search {
 public:
  Search(const SearchRules& rules, Files& disk) : rules_(rules), disk_(disk), always_(rules.excludeFrom) {
    for (const std::string& pattern : rules.exclude) always_.addPattern(pattern);
  }

  FoundSources run(const std::string& folder, const std::string& root) {
    std::vector<Place> open{placeOf(folder, root)};
    while (!open.empty() && !isExhausted()) {
      const Place place = std::move(open.back());
      open.pop_back();
      enter(place, open);
    }
    std::sort(found_.paths.begin(), found_.paths.end());
    return std::move(found_);
  }

  FoundSources keep(const std::vector<NamedSource>& files) {
    for (const NamedSource& file : files) {
      const Way& way = wayTo(folderOf(file.path), file.root);
      if (!way.isOut && !skips(way.place, file.path, false)) found_.paths.push_back(file.path);
    }
    return std::move(found_);
  }

 private:
  /// The folder, entered from the root whether or not a search would come there.
  Place placeOf(const std::string& folder, const std::string& root) {
    std::vector<std::string> way;
    for (std::string at = folder; at != root && liesUnder(at, root); at = folderOf(at)) way.push_back(at);
    Place place = project(root);
    for (auto at = way.rbegin(); at != way.rend(); ++at) place = below(place, *at);
    return place;
  }

  /// A folder on the way to a named file, and whether a search would not come there.
  struct Way {
    Place place;
    bool isOut = false;
  };

  const Way& wayTo(const std::string& folder, const std::string& root) {
    if (const auto known = ways_.find(folder); known != ways_.end()) return known->second;
    Way way;
    if (folder == root || !liesUnder(folder, root)) {
      way.place = project(folder);
    } else {
      const Way& above = wayTo(folderOf(folder), root);
      way.isOut = above.isOut || skips(above.place, folder, true);
      way.place = below(above.place, folder);
    }
    return ways_.emplace(folder, std::move(way)).first->second;
  }

  Place project(const std::string& root) {
    Place place{root, nullptr, nullptr, nullptr, {}};
    limit(place);
    readIgnoreFiles(place);
    return place;
  }

  Place below(const Place& above, const std::string& folder) {
    Place place = above;
    place.folder = folder;
    if (disk_.isFile(absolute(folder, configurationName))) limit(place);
    readIgnoreFiles(place);
    return place;
  }

  void limit(Place& place) {
    const SearchLimits limits = rules_.limitsOf(place.folder);
    IgnoreRules exclude(place.folder);
    for (const std::string& pattern : limits.exclude) exclude.addPattern(pattern);
    place.exclude = std::make_shared<const IgnoreRules>(std::move(exclude));
    place.outputFolder = limits.outputFolder;
  }

  void readIgnoreFiles(Place& place) {
    place.gitignore = readIgnoreFile(place.folder, ".gitignore", std::move(place.gitignore));
    place.calmignore = readIgnoreFile(place.folder, ".calmignore", std::move(place.calmignore));
  }

  Chain readIgnoreFile(const std::string& folder, std::string_view name, Chain above) {
    const std::string path = absolute(folder, name);
    const auto lines = disk_.read(path, folder, longestIgnoreFile);
    if (lines) {
      IgnoreRules rules(folder);
      rules.add(lines.value());
      if (rules.size() == 0) return above;
      return std::make_shared<const IgnoreChain>(IgnoreChain{std::move(above), std::move(rules)});
    }
    const ReadFault fault = lines.error().fault;
    if (fault != ReadFault::Missing && fault != ReadFault::Folder) addProblem(path, lines.error().reason);
    return above;
  }

  void enter(const Place& place, std::vector<Place>& open) {
    const auto entries = disk_.list(place.folder);
    if (!entries) return addProblem(place.folder, entries.error().reason);
    for (const FolderEntry& entry : entries.value()) {
      if (!entry.isFolder && !entry.name.ends_with(".calm")) continue;
      std::string path = absolute(place.folder, entry.name);
      if (skips(place, path, entry.isFolder)) continue;
      if (entry.isFolder) {
        open.push_back(below(place, path));
      } else {
        found_.paths.push_back(std::move(path));
      }
    }
  }

  bool skips(const Place& place, const std::string& path, bool isFolder) {
    if (isFolder && (path[path.rfind('/') + 1] == '.' || path == place.outputFolder)) return true;
    if (isExhausted()) return true;
    if (always_.ignores(path, isFolder, matcher_).value_or(false)) return true;
    if (place.exclude->ignores(path, isFolder, matcher_).value_or(false)) return true;
    if (const auto said = IgnoreChain::ignores(place.calmignore, path, isFolder, matcher_)) return *said;
    return IgnoreChain::ignores(place.gitignore, path, isFolder, matcher_).value_or(false);
  }

  bool isExhausted() {
    const bool exhausted = matcher_.steps() > mostSteps;
    if (exhausted && !std::exchange(saidExhausted_, true)) {
      addProblem(rules_.excludeFrom, "what the ignore files and `exclude` ask for is more work than a search may take");
    }
    return exhausted;
  }

  void addProblem(std::string path, std::string reason) {
    found_.problems.push_back({std::move(path), std::move(reason)});
  }

  const SearchRules& rules_;
  Files& disk_;
  IgnoreRules always_;
  PatternMatcher matcher_;
  std::map<std::string, Way> ways_;
  FoundSources found_;
  bool saidExhausted_ = false;
};

}  // namespace

FoundSources findSources(const std::string& folder, const std::string& root, const SearchRules& rules, Files& disk) {
  return Search(rules, disk).run(folder, root);
}

FoundSources keepFound(const std::vector<NamedSource>& files, const SearchRules& rules, Files& disk) {
  return Search(rules, disk).keep(files);
}

}  // namespace calm::driver
