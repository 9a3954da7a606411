#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.h"

/// A first project: files to begin with.
namespace calm::driver::first_project {

/// What happens where a file of this name, with another text, is there already.
enum class IfThere { Keep, Refuse };

struct File {
  /// From the folder of the project.
  std::string_view path;
  std::string_view text;
  IfThere ifThere = IfThere::Keep;
};

/// In the order in which they are written; calm.yaml, which makes the folder a project, comes last.
std::span<const File> files();

struct Made {
  /// From the folder of the project.
  std::vector<std::string> written;
  /// Were there before.
  std::vector<std::string> kept;
};

struct NotMade {
  std::string path;
  std::string reason;
};

/// Writes those of the files that are not there yet: all of them, or none where one can not be written. Nothing that is
/// there is changed. The folder is made if need be.
support::Result<Made, NotMade> make(const std::string& folder);

}  // namespace calm::driver::first_project
