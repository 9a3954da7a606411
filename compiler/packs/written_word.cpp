#include "packs/written_word.h"

namespace calm::packs {

std::string_view wordOf(Basis basis) {
  switch (basis) {
    case Basis::Stated:
      return "stated";
    case Basis::Derived:
      return "derived";
    case Basis::Ambiguous:
      return "ambiguous";
  }
  return {};
}

std::string_view wordOf(StepClass cls) {
  switch (cls) {
    case StepClass::Deploy:
      return "deploy";
    case StepClass::Ui:
      return "ui";
    case StepClass::Assert:
      return "assert";
  }
  return {};
}

}  // namespace calm::packs
