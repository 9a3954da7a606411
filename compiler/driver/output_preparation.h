#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "driver/comparison.h"
#include "driver/output_changes.h"
#include "driver/output_folder.h"
#include "driver/output_manifest.h"
#include "driver/output_names.h"
#include "emit/output.h"

namespace calm::driver {

/// Compares every file with the folder as it comes, and prepares it where it differs: no artefact is changed yet.
/// Refuses where a file that no build wrote stands in the way. After an error nothing more is done.
class Preparation final : public emit::Output {
 public:
  /// `earlier` is what the manifest in the folder says. The folder outlives this.
  Preparation(OutputFolder& folder, Manifest earlier);

  void file(std::string_view path, std::string_view bytes) override;
  void begin(std::string_view path) override;
  void append(std::string_view path, std::string_view bytes) override;
  void end(std::string_view path) override;

  /// After the manifest, which is the last file.
  support::Result<OutputChanges, OutputError> finish();

 private:
  struct Growing {
    Comparison comparison;
    OpenFile prepared;
    std::uint64_t size = 0;
  };

  std::optional<OutputError> prepareFile(const std::string& path, std::string_view bytes);
  std::optional<OutputError> prepareManifest(const std::string& path, std::string_view bytes);
  std::optional<OutputError> beginFile(const std::string& path);
  std::optional<OutputError> appendTo(const std::string& path, Growing& growing, std::string_view bytes);
  std::optional<OutputError> endFile(const std::string& path, const Growing& growing);
  std::optional<OutputError> note(const std::string& path, OnDisk state);
  std::optional<OutputError> findObsolete();
  support::Result<OnDisk, OutputError> compare(const std::string& path, std::string_view bytes);

  OutputFolder& folder_;
  /// Of the earlier build: what was not made yet.
  Manifest left_;
  OutputNames names_;
  std::map<std::string, Growing, std::less<>> growing_;
  OutputChanges changes_;
  std::optional<OutputError> error_;
};

}  // namespace calm::driver
