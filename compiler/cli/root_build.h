#pragma once

#include <string>

#include "cli/answer.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "driver/account.h"
#include "driver/depfile.h"
#include "driver/projects.h"

namespace calm::cli {

/// The build of one root.
struct RootBuild {
  driver::Account account;
  /// What is said beside the findings.
  Answer answer;
  /// The manifests, and the files that were read for them.
  driver::DependencyRule rule;
};

/// Whether each root writes into a folder of its own below the output folder.
enum class Folders { One, OneEach };

/// Compiles the landscape that the input begins, and writes, lists or compares its artefacts.
RootBuild buildRoot(const driver::Input& input, const driver::Settings& settings, Folders folders,
                    const Options& options, const Surroundings& surroundings);

}  // namespace calm::cli
