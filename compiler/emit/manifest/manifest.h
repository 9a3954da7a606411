#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "emit/manifest/sha256.h"
#include "emit/output.h"

namespace calm::emit::manifest {

/// How the manifest is called in the output folder.
inline constexpr std::string_view fileName = "calm-manifest.json";

/// Passes files on to another output, and then `calm-manifest.json`: path, size and SHA-256 of every file, sorted by
/// path (schemas/manifest.schema.json). It comes last: it is the commit record of a build.
class ManifestWriter final : public Output {
 public:
  /// The other output outlives it.
  explicit ManifestWriter(Output& next) : next_(next) {}

  void file(std::string_view path, std::string_view bytes) override;
  void begin(std::string_view path) override;
  void append(std::string_view path, std::string_view bytes) override;
  void end(std::string_view path) override;

  /// Every file was passed on: the manifest follows.
  void finish();

 private:
  struct Entry {
    std::uint64_t size = 0;
    Digest sha256{};
  };
  struct Growing {
    std::uint64_t size = 0;
    Sha256 hash;
  };

  Output& next_;
  std::map<std::string, Growing, std::less<>> growing_;
  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace calm::emit::manifest
