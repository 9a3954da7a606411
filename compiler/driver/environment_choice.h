#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "support/result.h"

namespace calm::driver {

/// Which environments of a landscape are compiled.
struct EnvironmentChoice {
  enum class Kind : std::uint8_t {
    /// All that it declares; the nameless one where it declares none.
    Every,
    /// The one that it declares, or the nameless one; a landscape that declares several is refused.
    Sole,
    /// `--env name`.
    Named,
  };
  Kind kind = Kind::Every;
  std::string name;
};

/// The names of the chosen environments; an empty one is the nameless. The error says why none is chosen.
support::Result<std::vector<std::string>, std::string> chooseEnvironments(const EnvironmentChoice& choice,
                                                                          const std::vector<std::string>& declared);

}  // namespace calm::driver
