#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/sink.h"
#include "driver/configuration.h"
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
};

/// The files that a compilation begins with.
struct Found {
  /// Named by the user: each begins a landscape.
  std::vector<Start> named;
  /// Found in folders: those that nothing imports begin one.
  std::vector<Start> candidates;
  /// One line for each path that is not there.
  std::vector<std::string> problems;
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

 private:
  void addFolder(const std::string& folder, Found& found);

  Files& disk_;
  std::string workingFolder_;
  source::SourceMap& sources_;
  diagnostics::Sink sink_;
  std::map<std::string, Configuration> configurations_;
};

}  // namespace calm::driver
