#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "driver/output.h"
#include "emit/output.h"

namespace calm::driver {

/// Only takes down which files there are, and their sizes.
class OutputList final : public emit::Output {
 public:
  void file(std::string_view path, std::string_view bytes) override { sizes_[std::string(path)] = bytes.size(); }
  void begin(std::string_view path) override { sizes_[std::string(path)] = 0; }
  void append(std::string_view path, std::string_view bytes) override { sizes_[std::string(path)] += bytes.size(); }
  void end(std::string_view) override {}

  /// Sorted by path.
  std::vector<ListedFile> take() const {
    std::vector<ListedFile> files;
    for (const auto& [path, size] : sizes_) files.push_back({path, size});
    return files;
  }

 private:
  std::map<std::string, std::uint64_t> sizes_;
};

}  // namespace calm::driver
