#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "unit/driver/memory_files.h"

namespace laws {

/// A landscape of examples/, in memory; its root is `main.calm` in `folder`.
struct Example {
  std::string folder;
  calm::driver::MemoryFiles files;
};

/// Every landscape of examples/, as it would lie at `/NAME`, in the order of the names.
std::vector<Example> examples();

/// What `check` finds in it as its files are now: `path:line: message [CODE]`, of this severity or worse.
std::vector<std::string> findingsOf(Example& example, calm::diagnostics::Severity from);

}  // namespace laws
