#include "emit/page/rules.h"

#include <initializer_list>
#include <string_view>

#include "emit/page/data.h"

namespace calm::emit::page {
namespace {

std::string_view nameOf(packs::Basis basis) {
  switch (basis) {
    case packs::Basis::Stated:
      return "stated";
    case packs::Basis::Derived:
      return "derived";
    case packs::Basis::Ambiguous:
      return "ambiguous";
  }
  return {};
}

}  // namespace

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
       {nameOf(rule.basis), page, std::string_view(rule.section), std::string_view(rule.step)}) {
    elements_ += ',';
    appendString(elements_, each);
  }
  elements_ += ',';
  appendProse(elements_, rule.why);
  elements_ += ']';
  return known->second;
}

}  // namespace calm::emit::page
