#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "driver/compilation.h"
#include "driver/files.h"
#include "support/result.h"

namespace calm::driver::change {

/// Path from the output folder -> bytes: of a build, what carries meaning. Provenance, manifest, picture and the pages
/// that say the same once more are not among them.
using Artefacts = std::map<std::string, std::string, std::less<>>;

/// What a build made for one environment.
struct Built {
  std::string environment;
  Artefacts artefacts;
};

/// One of the two things that are compared.
struct Side {
  std::vector<Built> environments;
  /// Artefacts that somebody changed after the build; they are compared as they are. From the working folder.
  std::vector<std::string> edited = {};
};

/// Why a folder can not be compared.
struct NotComparable {
  /// Absolute.
  std::string path;
  std::string reason;
};

/// Whether the folder (absolute) is one that a build wrote: for one environment, or below it for several.
bool isOutput(const std::string& folder, Files& disk);

/// Reads the output of a build, for one environment or for several.
support::Result<Side, NotComparable> readOutput(const std::string& folder, Files& disk);

/// Renders what the compilation has planned.
Side render(Compilation& compilation);

}  // namespace calm::driver::change
