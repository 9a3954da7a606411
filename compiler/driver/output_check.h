#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "driver/comparison.h"
#include "driver/output.h"
#include "driver/output_folder.h"
#include "driver/output_manifest.h"
#include "driver/output_names.h"
#include "emit/output.h"

namespace calm::driver {

/// Compares every file with the folder as it comes; writes nothing.
class OutputCheck final : public emit::Output {
 public:
  /// `folder` is null where there is none; `earlier` is what the manifest in it says. The folder outlives this.
  OutputCheck(OutputFolder* folder, Manifest earlier) : folder_(folder), left_(std::move(earlier)) {}

  void file(std::string_view path, std::string_view bytes) override;
  void begin(std::string_view path) override;
  void append(std::string_view path, std::string_view bytes) override;
  void end(std::string_view path) override;

  /// After the last file.
  support::Result<Difference, OutputError> finish();

 private:
  OutputFolder* folder_;
  /// Of the earlier build: what was not made yet.
  Manifest left_;
  OutputNames names_;
  std::map<std::string, Comparison, std::less<>> open_;
  Difference difference_;
  std::optional<OutputError> error_;
};

}  // namespace calm::driver
