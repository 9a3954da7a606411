#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "packs/pack.h"

namespace calm::emit::page {

/// The rules that the steps carry out, each once; the data of the page name them by their number.
class Rules {
 public:
  /// `pack` is the one of the step: its page is meant where the rule names none.
  std::size_t numberOf(const packs::Rule& rule, const packs::Pack& pack);

  /// A JSON array: id, what it says, basis, page, section, step, consequence.
  const std::string& elements() const { return elements_; }

 private:
  std::unordered_map<const packs::Rule*, std::size_t> numbers_;
  std::string elements_;
};

}  // namespace calm::emit::page
