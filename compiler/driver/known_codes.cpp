#include "driver/known_codes.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "diagnostics/catalog.h"
#include "diagnostics/lift.h"
#include "diagnostics/suggest.h"

namespace calm::driver {
namespace {

/// The codes of the compiler and the rules of the packs.
std::vector<std::string_view> allCodes(const packs::Catalog& catalog) {
  std::vector<std::string_view> codes = catalog.rules();
  for (const diagnostics::Entry& entry : diagnostics::catalog) codes.push_back(entry.code);
  return codes;
}

/// What codes begin with: `C4C`, `CALM2`.
std::string_view familyOf(std::string_view code) {
  constexpr std::size_t ours = std::string_view("CALM2").size();
  if (diagnostics::isOurs(code)) return code.substr(0, ours);
  return code.substr(0, code.rfind('-'));
}

std::string unknown(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string_view near = diagnostics::nearest(word, candidates);
  const std::string way = near.empty() ? "`calmc rules` lists the rules" : fmt::format("did you mean `{}`?", near);
  return fmt::format("there is no code `{}`; {}", word, way);
}

/// Why a word can not be the code of a level; empty where it can.
std::string unknownCode(std::string_view code, const packs::Catalog& catalog) {
  if (diagnostics::isOurs(code) || catalog.rule(code) != nullptr) return {};
  return unknown(code, allCodes(catalog));
}

/// Why a selector means nothing that could be selected or ignored; empty where it does.
std::string uselessSelector(const Selector& selector, const packs::Catalog& catalog) {
  std::vector<std::string_view> codes = allCodes(catalog);
  const auto isMeant = [&](std::string_view code) { return fits(selector, code); };
  const auto first = std::find_if(codes.begin(), codes.end(), isMeant);
  if (first == codes.end()) {
    const std::size_t count = codes.size();
    for (std::size_t at = 0; at < count; ++at) codes.push_back(familyOf(codes[at]));
    return unknown(selector.text, codes);
  }
  if (selector.effect == Selector::Effect::Select) return {};
  const auto canBeIgnored = [&](std::string_view code) {
    return isMeant(code) && diagnostics::lockedBecause(code).empty();
  };
  if (std::any_of(codes.begin(), codes.end(), canBeIgnored)) return {};
  return fmt::format("`{}` can not be ignored: {}", selector.text, diagnostics::lockedBecause(*first));
}

/// The reason that the last catalog gives, where each gives one.
template <class Reason>
std::string inEach(std::span<const packs::Catalog* const> catalogs, const Reason& reason) {
  std::string said;
  for (const packs::Catalog* catalog : catalogs) {
    said = reason(*catalog);
    if (said.empty()) break;
  }
  return said;
}

}  // namespace

void reportUnknownLevels(const Configuration& configuration, const packs::Catalog& catalog, diagnostics::Sink& sink) {
  for (const NamedLevel& named : configuration.levels) {
    const std::string why = unknownCode(named.level.code, catalog);
    if (!why.empty()) sink.report(named.span, diagnostics::LevelOfNothing, {why});
  }
}

std::vector<std::string> unknownWords(std::span<const Level> levels, const Selection& selection,
                                      std::span<const packs::Catalog* const> catalogs) {
  std::vector<std::string> problems;
  const auto note = [&](std::string_view option, const std::string& why) {
    if (!why.empty()) problems.push_back(fmt::format("{}: {}", option, why));
  };
  for (const Level& level : levels) {
    note("--level", inEach(catalogs, [&](const auto& catalog) { return unknownCode(level.code, catalog); }));
  }
  for (const Selector& selector : selection.selectors()) {
    note(selector.effect == Selector::Effect::Select ? "--select" : "--ignore",
         inEach(catalogs, [&](const auto& catalog) { return uselessSelector(selector, catalog); }));
  }
  return problems;
}

}  // namespace calm::driver
