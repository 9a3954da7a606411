#pragma once

#include <cstdint>
#include <string_view>

namespace fuzz {

/// What inputs look like, so that they can be changed as what they are.
enum class Shape : std::uint8_t { Bytes, Calm };

/// What one file of targets/ feeds. `run` takes any bytes; whatever it does not survive is a finding.
struct Target {
  void (*run)(std::string_view input) = nullptr;
  Shape shape = Shape::Bytes;
};

/// Defined by the one file of targets/ that is linked.
extern const Target target;

/// Ends the run as a crash does where something does not hold that holds for every input.
void require(bool holds, const char* what);

}  // namespace fuzz
