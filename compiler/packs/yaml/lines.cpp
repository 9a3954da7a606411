#include "packs/yaml/document.h"

namespace calm::packs::yaml {

std::uint32_t Lines::at(std::string_view pointer) const {
  for (;;) {
    if (const auto found = lines_.find(pointer); found != lines_.end()) return found->second;
    const std::size_t slash = pointer.rfind('/');
    if (slash == std::string_view::npos) return 1;
    pointer = pointer.substr(0, slash);
  }
}

std::string step(std::string_view pointer, std::string_view name) {
  std::string made(pointer);
  made += '/';
  for (const char c : name) {
    if (c == '~') {
      made += "~0";
    } else if (c == '/') {
      made += "~1";
    } else {
      made += c;
    }
  }
  return made;
}

std::string step(std::string_view pointer, std::size_t index) { return step(pointer, std::to_string(index)); }

}  // namespace calm::packs::yaml
