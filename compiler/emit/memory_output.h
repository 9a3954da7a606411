#pragma once

#include <string>
#include <vector>

#include "emit/output.h"

namespace calm::emit {

/// A file in memory.
struct OutputFile {
  std::string path;
  std::string bytes;
};

/// In the order in which they ended; the manifest is the last one.
using OutputFiles = std::vector<OutputFile>;

/// Keeps every file in memory.
class MemoryOutput final : public Output {
 public:
  OutputFiles files;

  void file(std::string_view path, std::string_view bytes) override {
    files.push_back({std::string(path), std::string(bytes)});
  }
  void begin(std::string_view path) override { open_.push_back({std::string(path), {}}); }
  void append(std::string_view path, std::string_view bytes) override { find(path)->bytes += bytes; }
  void end(std::string_view path) override {
    const auto ended = find(path);
    files.push_back(std::move(*ended));
    open_.erase(ended);
  }

 private:
  OutputFiles::iterator find(std::string_view path) {
    auto at = open_.begin();
    while (at->path != path) ++at;
    return at;
  }

  OutputFiles open_;
};

}  // namespace calm::emit
