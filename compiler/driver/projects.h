#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/sink.h"
#include "driver/configuration.h"
#include "driver/discovery.h"
#include "driver/files.h"
#include "driver/loader.h"
#include "driver/project.h"
#include "source/source_map.h"

namespace calm::driver {

/// What the user names: files, folders, or standard input.
struct Input {
  /// As written, from the working folder. Empty, and no `text`: the project of the working folder.
  std::vector<std::string> paths;
  /// Standard input, as if it were the file `textName`.
  std::optional<std::string> text;
  std::string textName;
  /// `--exclude`: patterns as in .gitignore, from the working folder.
  std::vector<std::string> exclude = {};
  /// `--force-exclude`: what a search would leave out is left out of `paths` and `text` too.
  bool forceExclude = false;
};

/// The files that a compilation begins with.
struct Found {
  /// Named by the user: each begins a landscape.
  std::vector<Start> named;
  /// Found in folders: those that nothing imports begin one.
  std::vector<Start> candidates;
  /// One line for each path that is not there.
  std::vector<std::string> problems;
  /// Why there is nothing to do, though nothing is wrong; empty where there is something.
  std::string nothing;
};

/// Knows which folder each file belongs to and what its calm.yaml says; reads each calm.yaml once.
class Projects {
 public:
  Projects(Files& disk, std::string workingFolder, source::SourceMap& sources);

  Found find(const Input& input);

  const std::string& workingFolder() const { return workingFolder_; }
  /// What the calm.yaml of the root says; nothing is set without one.
  const Configuration& configuration(const std::string& root);
  /// What is wrong in the calm.yaml files (CALM5002).
  const diagnostics::Sink& sink() const { return sink_; }
  /// One line for each calm.yaml that could not be read.
  const std::vector<std::string>& problems() const { return problems_; }

 private:
  void addFolder(const std::string& folder, const SearchRules& rules, Found& found);
  void leaveOut(const SearchRules& rules, Found& found);
  void addProblems(const std::vector<SearchProblem>& problems, Found& found) const;
  SearchRules searchRules(const Input& input);

  Files& disk_;
  std::string workingFolder_;
  source::SourceMap& sources_;
  diagnostics::Sink sink_;
  std::map<std::string, Configuration> configurations_;
  std::vector<std::string> problems_;
};

}  // namespace calm::driver
