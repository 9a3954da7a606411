#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "golden/harness/process.h"

namespace limits {

/// A folder of its own, gone when this is.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  std::string operator/(const std::string& name) const { return (folder_ / name).string(); }
  void put(const std::string& name, const std::string& text) const;

 private:
  std::filesystem::path folder_;
};

/// Runs calmc in the folder, as `script` of a shell starts it: there `"$0" "$@"` is calmc with its words.
calm::golden::Run calmc(const std::string& script, const std::vector<std::string>& words, const Scratch& scratch);

/// The roots of the landscapes in examples/, absolute.
std::vector<std::string> examples();

/// The sanitizers reserve terabytes of addresses, and their frames are larger.
constexpr bool sanitized =
#ifdef __SANITIZE_ADDRESS__
    true;
#else
    false;
#endif

}  // namespace limits
