#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace calm::driver {

/// One word of --select or --ignore: a code, the beginning of codes (`CALM2`, `C4C`), or `ALL`.
struct Selector {
  enum class Effect { Select, Ignore };
  std::string text;
  Effect effect = Effect::Select;
};

/// Which findings a run is about. The longest selector that fits a code decides; of two as long, the one that ignores.
/// Where anything is selected, what no selector fits is left out.
class Selection {
 public:
  Selection() = default;
  explicit Selection(std::vector<Selector> selectors) : selectors_(std::move(selectors)) {}

  /// Errors of the compiler itself are always part of it: without them nothing else can be relied on.
  bool takes(const diagnostics::Diagnostic& found) const;

  const std::vector<Selector>& selectors() const { return selectors_; }

 private:
  std::vector<Selector> selectors_;
};

/// Whether the selector means codes of this name.
bool fits(const Selector& selector, std::string_view code);

}  // namespace calm::driver
