#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "driver/compilation.h"
#include "driver/edited_files.h"
#include "driver/fix_round.h"

namespace calm::driver {

/// A file whose text the fixes change. Paths are absolute.
struct FixedFile {
  std::string path;
  /// The folder of its project.
  std::string root;
  std::string before;
  std::string after;
  /// The same as anybody may see them: secrets masked, control characters escaped.
  std::string shownBefore;
  std::string shownAfter;
  /// Standard input, named so: there is nothing to write.
  bool isInput = false;
};

/// Makes fixes until none is left, all of it in memory: the first look at the files, and further ones after each round
/// of fixes, since one fix can make room for another.
class Fixing {
 public:
  /// The disk outlives the object.
  Fixing(Files& disk, std::string workingFolder, Settings settings, FixScope scope);

  void run(Input input);

  /// What was found before the first fix, and after the last one.
  const Compilation& before() const { return *first_; }
  const Compilation& after() const { return last_ ? *last_ : *first_; }
  /// Sorted by path.
  std::vector<FixedFile> files() const;
  std::size_t fixes() const { return fixes_; }
  /// Fixes that undo each other would go on for ever; false where they did until the limit.
  bool cameToRest() const { return cameToRest_; }

 private:
  std::unique_ptr<Compilation> look(const Input& input);
  bool mayChange(const Compilation& compilation, source::SourceId source) const;
  /// The file of a source that may change.
  FixedFile& fileOf(const Compilation& compilation, source::SourceId source);
  void showAfter();
  /// False where nothing was left to fix.
  bool applyRound(const Compilation& compilation, Input& input);

  EditedFiles disk_;
  std::string workingFolder_;
  Settings settings_;
  FixScope scope_;
  std::string inputPath_;
  std::unique_ptr<Compilation> first_;
  std::unique_ptr<Compilation> last_;
  std::map<std::string, FixedFile> files_;
  std::size_t fixes_ = 0;
  bool cameToRest_ = false;
};

}  // namespace calm::driver
