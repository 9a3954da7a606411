#pragma once

#include <map>
#include <mutex>
#include <string>

#include "driver/files.h"
#include "driver/loader.h"
#include "semantics/program.h"

namespace calm::driver {

/// Reads service keys from the disk for the semantics, under the project's root as sources are, each once. Several
/// threads may ask.
class KeyFileReader final : public semantics::KeyFiles {
 public:
  KeyFileReader(const Loader& loader, Files& disk) : loader_(loader), disk_(disk) {}

  support::Result<const semantics::ServiceKeyFile*, semantics::KeyProblem> read(source::SourceId from,
                                                                                std::string_view path) override;

 private:
  using Answer = support::Result<semantics::ServiceKeyFile, semantics::KeyProblem>;
  Answer readAt(const std::string& path, const std::string& root);

  const Loader& loader_;
  Files& disk_;
  std::mutex mutex_;
  std::map<std::string, Answer> read_;
};

}  // namespace calm::driver
