#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "semantics/program.h"
#include "syntax/tree.h"

namespace calm::semantics {

/// What environments give to params, as it is written: of the blocks of all files, by the last step of the name, so
/// that params of one name are not told apart.
class GivenValues {
 public:
  GivenValues(std::span<const File> files, const std::vector<std::string>& environments);

  struct Given {
    const syntax::Value* value = nullptr;
    std::size_t file = 0;
  };
  /// For each environment what it gives to params of this name, more than one where several names end in it; null where
  /// no environment gives one anything.
  const std::vector<std::vector<Given>>* of(std::string_view param) const;

 private:
  std::unordered_map<std::string_view, std::vector<std::vector<Given>>> given_;
};

}  // namespace calm::semantics
