#include "driver/suggestion.h"

#include "semantics/suggest.h"

namespace calm::driver {

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  return semantics::nearest(word, candidates);
}

}  // namespace calm::driver
