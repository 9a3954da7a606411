#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "packs/pack.h"

/// The words in which texts and pages speak of the parts of a pack.
namespace calm::packs::explain {

/// `stated by the guide`, `derived from the guide`, `ambiguous in the guide`.
std::string_view basisText(Basis basis);
/// `enforced`, `derived`, `step`.
std::string_view holdingWord(Holding holding);
/// What that means for a file, in one sentence.
std::string holdingText(const Pack& pack, const Rule& rule);
/// Severity of a finding of the rule, as the basis or the rule has it.
std::string_view severityText(const Rule& rule);
/// `page classic-setup-e144305, section Setup, step 3`.
std::string placeText(const Pack& pack, const Rule& rule);
/// The steps that carry a rule: those that it names and those that name it.
std::vector<std::string> stepsOf(const Pack& pack, const Rule& rule);
/// `list(symbol)`.
std::string typeText(const Type& type);
/// `fixed to`, `by default`, `asked for`, `may be written`, `may not be written`, `gives a remark`.
std::string_view modeText(FieldMode mode);
/// The values of a field, in code: ``key.api` or `tenant.url``.
std::string valuesText(const FieldTemplate& field);

/// A text of a pack on one line: none of it begins a line of its own.
std::string oneLine(std::string_view text);

std::string joined(const std::vector<std::string>& texts, std::string_view between);
/// A block of text, each line with `indent` in front; no line end at the end.
std::string indented(std::string_view text, std::string_view indent);

}  // namespace calm::packs::explain
