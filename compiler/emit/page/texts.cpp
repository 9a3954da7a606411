#include "emit/page/texts.h"

#include "emit/page/data.h"

namespace calm::emit::page {

std::size_t Texts::numberOf(std::string_view prose) {
  const auto [known, fresh] = numbers_.try_emplace(std::string(prose), numbers_.size());
  if (fresh) {
    if (!elements_.empty()) elements_ += ",\n";
    appendProse(elements_, prose);
  }
  return known->second;
}

}  // namespace calm::emit::page
