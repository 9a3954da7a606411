#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "driver/output.h"
#include "driver/output_root.h"
#include "driver/output_system.h"

namespace calm::driver {

/// How a path below the output folder compares with bytes.
enum class OnDisk { Missing, Same, Differs };

/// When a file that is written becomes durable.
enum class Durable {
  Now,
  /// With the next syncAll().
  Later,
};

/// The output folder, held open, so that nobody can put another in its place. Every path is relative to it and is
/// walked step by step, and no step may be a link: nothing here reads or writes anywhere else. Each file has one
/// temporary name beside it, `.NAME.calm-new`. Paths have been checked by isSafePath.
class OutputFolder {
 public:
  /// `shown` is how messages name the folder.
  OutputFolder(std::string shown, OutputRoot root) : shown_(std::move(shown)), root_(std::move(root)) {}

  /// How messages name a path below the folder.
  std::string shown(std::string_view path) const;

  /// Keeps other builds out until the end; an error where one is there.
  std::optional<OutputError> lock();

  support::Result<OnDisk, OutputError> compare(const std::string& path, std::string_view bytes);
  /// The bytes of a file, or of its temporary file; nothing where there is no regular file.
  support::Result<std::optional<std::string>, OutputError> read(const std::string& path);
  support::Result<std::optional<std::string>, OutputError> readTemporary(const std::string& path);

  /// Writes the temporary file of a path, and makes the folders to it.
  std::optional<OutputError> writeTemporary(const std::string& path, std::string_view bytes, Durable durable);
  /// Moves the temporary file to its place, where no file is.
  std::optional<OutputError> place(const std::string& path);
  /// Puts the temporary file into the place of the file, which gets the temporary name if it can be exchanged.
  support::Result<Swap, OutputError> swap(const std::string& path);
  /// Gives a file its temporary name: it is gone from its place. And back.
  std::optional<OutputError> withdraw(const std::string& path);
  std::optional<OutputError> remove(const std::string& path);
  std::optional<OutputError> removeTemporary(const std::string& path);

  /// Makes the names in the folder of a path durable.
  std::optional<OutputError> syncFolderOf(const std::string& path);
  /// Makes everything durable that was written to this file system.
  std::optional<OutputError> syncAll();

  /// Makes the names of the folders durable that were made on the way to the output folder.
  void syncMadeFolders();

  /// Removes the folders on the way to a path that are empty.
  void removeEmptyFolders(const std::string& path);
  /// Removes the folders that were made, on the way to the output folder and below it, if they are empty.
  void removeMadeFolders();

 private:
  enum class Missing { Refuse, Make };
  /// Where a path ends. The folder is -1, with errno, where a step is no folder.
  struct Place {
    int folder = -1;
    std::string name;
    std::string temporary;
  };

  Place placeOf(const std::string& path, Missing missing = Missing::Refuse);
  /// The open folder, -1 with errno; it is good until the next call.
  int enter(std::string_view folders, Missing missing);
  /// Opens a regular file for reading. Closed with errno, which is 0 where it is no regular file.
  OpenFile openFile(int folder, const std::string& name);
  support::Result<std::optional<std::string>, OutputError> readFile(const std::string& path, int folder,
                                                                    const std::string& name);
  std::optional<OutputError> unlinkAt(const std::string& path, int folder, const std::string& name);
  /// What errno says of a path.
  OutputError failed(std::string_view path) const;

  std::string shown_;
  OutputRoot root_;
  /// The folder entered last: artefacts come folder by folder.
  std::string currentPath_;
  OpenFile current_;
  std::vector<std::string> made_;
};

/// The name under which `name` is written before it stands in its place.
std::string temporaryName(std::string_view name);

}  // namespace calm::driver
