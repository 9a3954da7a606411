#include "emit/page/rules.h"

#include <initializer_list>
#include <string_view>

#include "emit/page/data.h"
#include "packs/written_word.h"

namespace calm::emit::page {

std::size_t Rules::numberOf(const packs::Rule& rule, const packs::Pack& pack) {
  const auto [known, fresh] = numbers_.try_emplace(&rule, numbers_.size());
  if (!fresh) return known->second;
  if (!elements_.empty()) elements_ += ",\n";
  elements_ += '[';
  appendString(elements_, rule.id);
  elements_ += ',';
  appendProse(elements_, rule.says);
  const std::string_view page = rule.page.empty() ? pack.page : rule.page;
  for (const std::string_view each :
       {packs::wordOf(rule.basis), page, std::string_view(rule.section), std::string_view(rule.step)}) {
    elements_ += ',';
    appendString(elements_, each);
  }
  elements_ += ',';
  appendProse(elements_, rule.why);
  elements_ += ']';
  return known->second;
}

}  // namespace calm::emit::page
