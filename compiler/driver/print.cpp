#include "driver/print.h"

namespace calm::driver {

Until neededFor(Printable what) {
  switch (what) {
    case Printable::Tokens:
    case Printable::Tree:
      return Until::Trees;
    case Printable::Model:
      return Until::Model;
    case Printable::Plan:
      return Until::Plan;
  }
  return Until::Trees;
}

std::optional<std::string> print(const Compilation& compilation, Printable) {
  if (compilation.starts().size() != 1) return std::nullopt;
  return std::nullopt;
}

}  // namespace calm::driver
