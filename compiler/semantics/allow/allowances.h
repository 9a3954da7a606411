#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "semantics/allow/allowance.h"

namespace calm::semantics {

/// The `@allow`s of several files, found by what they cover.
class Allowances {
 public:
  /// Those of one file, in the order of the text.
  void add(const std::vector<Allowance>& ofFile);

  /// Which of all() cover the finding, the nearest one first.
  std::vector<std::uint32_t> covering(const diagnostics::Diagnostic& found) const;

  const std::vector<Allowance>& all() const { return all_; }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFFu;
  /// One `@allow` among those of its file and code.
  struct Entry {
    std::uint32_t begin = 0;
    std::uint32_t allowance = 0;
    /// The entry before it whose reach holds this one: blocks nest or lie apart.
    std::uint32_t around = none;
  };

  std::vector<Allowance> all_;
  std::map<std::pair<source::SourceId, std::string_view>, std::vector<Entry>> byCode_;
};

}  // namespace calm::semantics
