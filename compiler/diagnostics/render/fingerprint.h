#pragma once

#include <map>
#include <string>

#include "diagnostics/render/render.h"

namespace calm::diagnostics {

/// Names findings for readers that compare two runs: a finding keeps its name while the lines around it come and go,
/// and while its own line is indented otherwise. Made of the code, the path, the sentence and what stands at the place,
/// without secrets; of several that have all this in common the order tells.
class Fingerprints {
 public:
  explicit Fingerprints(const Findings& findings) : findings_(findings) {}

  /// Of the next finding in the order in which they are shown; `path` as the reader knows the file.
  std::string next(const Diagnostic& found, const std::string& path);

 private:
  std::string place(const Diagnostic& found) const;

  const Findings& findings_;
  std::map<std::string, std::size_t> seen_;
};

}  // namespace calm::diagnostics
