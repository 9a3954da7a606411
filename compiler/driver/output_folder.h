#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "driver/output.h"
#include "driver/output_root.h"
#include "driver/output_system.h"
#include "driver/output_tree.h"

namespace calm::driver {

/// A regular file that is there, open for reading, and its size.
struct FoundFile {
  OpenFile file;
  std::uint64_t size = 0;
};

/// The output folder, and the folder `.calm-new` in it, in which a build prepares what it changes: a file has the same
/// path in both. No artefact has a hidden name, so all that lies in `.calm-new` is a build's. Paths have been checked
/// by isSafePath.
class OutputFolder {
 public:
  /// `shown` is how messages name the folder.
  OutputFolder(std::string shown, OutputRoot root);

  /// How messages name a path below the folder.
  std::string shown(std::string_view path) const;
  /// What errno says of a path.
  OutputError failed(std::string_view path) const;

  /// Keeps other builds out until the end; an error where one is there, or where `.calm-new` is no folder.
  std::optional<OutputError> lock();

  /// What is at a path that is no regular file.
  enum class Other { Refuse, Overlook };
  using Found = support::Result<std::optional<FoundFile>, OutputError>;

  /// The file at a path; nothing where there is none.
  Found find(const std::string& path, Other other);
  /// The file that is prepared for it.
  Found findPrepared(const std::string& path);

  /// A new file in `.calm-new`, to be written.
  support::Result<OpenFile, OutputError> prepare(const std::string& path);
  std::optional<OutputError> prepare(const std::string& path, std::string_view bytes);

  /// Moves what is prepared for a path to its place, where nothing is: the file, or the outermost of its folders that
  /// is not there yet, with all that is prepared in it. The path of what was moved.
  support::Result<std::string, OutputError> place(const std::string& path);
  /// Puts the prepared file into the place of the file, which becomes the prepared one if they can be exchanged.
  support::Result<Swap, OutputError> swap(const std::string& path);
  /// Moves a file to where it would be prepared: it is gone from its place.
  std::optional<OutputError> withdraw(const std::string& path);
  /// The same for a folder, with all that is in it.
  std::optional<OutputError> withdrawFolder(const std::string& path);
  /// Moves a prepared file to its place, where nothing is.
  std::optional<OutputError> restore(const std::string& path);
  std::optional<OutputError> remove(const std::string& path);

  /// Makes the bytes of a prepared file durable.
  std::optional<OutputError> syncPrepared(const std::string& path);
  /// Makes durable that `.calm-new` is there, and what lies in it without a folder.
  std::optional<OutputError> syncPreparations();
  /// Makes the names in the folder of a path durable.
  std::optional<OutputError> syncFolderOf(const std::string& path);
  /// Makes the names of the folders durable that were made on the way to the output folder.
  void syncMadeFolders();
  /// Makes everything durable that was written to this file system.
  std::optional<OutputError> syncAll();

  bool hasPreparations() const { return prepared_.has_value(); }
  /// Removes `.calm-new`; the file `last` in it goes when nothing else is left.
  std::optional<OutputError> removePreparations(const std::string& last);
  /// Removes the folders on the way to a path that are empty.
  void removeEmptyFolders(const std::string& path) { final_.removeEmptyFolders(path); }
  /// Removes the folders that were made on the way to the output folder, if they are empty.
  void removeMadeFolders();

 private:
  /// `.calm-new` is there; false with errno where it can not be made.
  bool makePreparations();
  /// The place of a path in it.
  OutputTree::Place preparedPlaceOf(const std::string& path);
  Found found(const std::string& path, const OutputTree::Place& at, Other other);

  std::string shown_;
  std::vector<MadeFolder> made_;
  OutputTree final_;
  /// `.calm-new`, where it is there.
  std::optional<OutputTree> prepared_;
};

}  // namespace calm::driver
