#pragma once

#include <set>
#include <string>
#include <vector>

#include "support/result.h"

namespace calm::driver {

/// What is made, and the files that it was made from: one rule of a depfile. Paths as the build tool knows them.
struct DependencyRule {
  std::vector<std::string> targets;
  std::set<std::string> sources;
};

/// A path that Make and Ninja can not both be told of.
struct UnlistedPath {
  std::string path;
  /// Why not: `` `;` in a path ``.
  std::string reason;
};

/// The rules as a depfile in Make's syntax, which Make and Ninja read alike. Each source but the `roots` is also a
/// target that nothing makes, so that Make goes on where one was removed.
support::Result<std::string, UnlistedPath> renderDepfile(const std::vector<DependencyRule>& rules,
                                                         const std::set<std::string>& roots);

}  // namespace calm::driver
