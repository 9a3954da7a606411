#include "emit/manifest/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "emit/json/text.h"
#include "emit/manifest/sha256.h"

namespace calm::emit::manifest {

OutputFile emit(const Output& output) {
  std::vector<const OutputFile*> files;
  files.reserve(output.size());
  for (const OutputFile& file : output) files.push_back(&file);
  std::sort(files.begin(), files.end(),
            [](const OutputFile* left, const OutputFile* right) { return left->path < right->path; });

  std::string bytes = "{\n  \"calm\": 1,\n  \"files\": [";
  for (const OutputFile* file : files) {
    bytes += bytes.back() == '[' ? "\n    {\n      \"path\": " : ",\n    {\n      \"path\": ";
    json::appendText(bytes, file->path);
    fmt::format_to(std::back_inserter(bytes), ",\n      \"size\": {},\n      \"sha256\": \"{}\"\n    }}",
                   file->bytes.size(), hexOf(sha256(file->bytes)));
  }
  bytes += files.empty() ? "]\n}\n" : "\n  ]\n}\n";
  return {std::string(fileName), std::move(bytes)};
}

}  // namespace calm::emit::manifest
