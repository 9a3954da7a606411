#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "driver/compilation.h"
#include "driver/edited_files.h"

namespace calm::lsp {

/// A project as `calmc check` sees it: the folder of its calm.yaml, a folder of the workspace, or a single file.
struct Look {
  /// From which the command line would be called; findings name paths from here.
  std::string folder;
  std::unique_ptr<driver::Compilation> compilation;
};

/// What the compiler makes of the open files and those around them. A project is looked at again, as a whole, when one
/// of its files has another text.
class Workspace {
 public:
  Workspace(driver::Files& disk, driver::Settings settings) : disk_(disk), settings_(std::move(settings)) {}

  void setFolders(std::vector<std::string> folders);
  const std::vector<std::string>& folders() const { return folders_; }
  void configure(driver::Settings settings);
  const driver::Settings& settings() const { return settings_; }

  void open(const std::string& path, const std::string& text);
  void edit(const std::string& path, const std::string& text);
  void close(const std::string& path);
  /// Something on the disk is another.
  void forget();

  /// Looks again at the projects in which something changed.
  void refresh();
  /// Whether a project was looked at again since this was last asked, by whoever needed it.
  bool takeNews();
  const std::map<std::string, Look>& looks() const { return looks_; }
  /// The key of the project that a file belongs to.
  std::string keyOf(const std::string& path);
  /// The folder of the project of this key.
  std::string folderOf(const std::string& key);

  /// The landscape that the file is part of, in its last environment, with tokens and the whole model; null where it
  /// could not be read. Of several that import the file, the first.
  driver::Compilation* landscapeOf(const std::string& path);

 private:
  Look lookAt(const std::string& key);
  std::string startOf(const std::string& path);
  void stale(const std::string& path);

  driver::EditedFiles disk_;
  driver::Settings settings_;
  std::vector<std::string> folders_;
  std::set<std::string> open_;
  std::map<std::string, Look> looks_;
  std::set<std::string> stale_;
  bool hasNews_ = false;
  std::map<std::string, std::unique_ptr<driver::Compilation>> landscapes_;
};

}  // namespace calm::lsp
