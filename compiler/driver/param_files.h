#pragma once

#include <string>
#include <vector>

#include "driver/files.h"
#include "semantics/program.h"
#include "source/source_map.h"

namespace calm::driver {

/// What `--params` files give, in their order, and one line for each that can not be used.
struct ParamFiles {
  std::vector<semantics::ParamOverride> params;
  std::vector<std::string> problems;
};

/// Reads the files as YAML: a map from params to their values. Paths are relative to the working folder; each file
/// becomes a source, so that a finding can stand at its line.
ParamFiles readParamFiles(const std::vector<std::string>& paths, const std::string& workingFolder, Files& disk,
                          source::SourceMap& sources);

}  // namespace calm::driver
