#include "packs/explain/words.h"

#include <algorithm>
#include <array>

namespace calm::packs::explain {

std::string_view basisText(Basis basis) {
  switch (basis) {
    case Basis::Stated:
      return "stated by the guide";
    case Basis::Derived:
      return "derived from the guide";
    case Basis::Ambiguous:
      return "ambiguous in the guide";
  }
  return {};
}

std::string_view holdingWord(Holding holding) {
  switch (holding) {
    case Holding::Enforced:
      return "enforced";
    case Holding::Derived:
      return "derived";
    case Holding::Step:
      return "step";
  }
  return {};
}

std::string holdingText(const Pack& pack, const Rule& rule) {
  switch (rule.holding) {
    case Holding::Enforced:
      return "enforced: what breaks it is found";
    case Holding::Derived:
      return "derived: where nothing is written it makes the value; a written one that differs is found";
    case Holding::Step: {
      const std::vector<std::string> steps = stepsOf(pack, rule);
      return "a step of the runbook" + (steps.empty() ? std::string() : ": " + joined(steps, ", "));
    }
  }
  return {};
}

std::string_view severityText(const Rule& rule) {
  if (!rule.severity.empty()) return rule.severity;
  return rule.basis == Basis::Ambiguous ? "note" : "error";
}

std::string placeText(const Pack& pack, const Rule& rule) {
  std::string text = "page " + (rule.page.empty() ? pack.page : rule.page);
  if (!rule.section.empty()) text += ", section " + rule.section;
  if (!rule.step.empty()) text += ", step " + rule.step;
  return text;
}

std::vector<std::string> stepsOf(const Pack& pack, const Rule& rule) {
  std::vector<std::string> steps = rule.steps;
  for (const StepTemplate& step : pack.steps) {
    const bool carries = std::ranges::find(step.rules, rule.id) != step.rules.end();
    if (carries && std::ranges::find(steps, step.id) == steps.end()) steps.push_back(step.id);
  }
  return steps;
}

std::string typeText(const Type& type) {
  constexpr std::array names =
      std::to_array<std::string_view>({"text", "number", "bool", "duration", "url", "host", "symbol", "secret",
                                       "service-key", "list", "map", "reference"});
  std::string text(names[static_cast<std::size_t>(type.kind)]);
  if (!type.elements.empty()) text += "(" + typeText(type.elements.front()) + ")";
  if (!type.target.empty()) text += "(" + type.target + ")";
  return text;
}

std::string_view modeText(FieldMode mode) {
  switch (mode) {
    case FieldMode::Value:
      return "derived and fixed";
    case FieldMode::Default:
      return "default";
    case FieldMode::Required:
      return "asked for";
    case FieldMode::Optional:
      return "may be written";
    case FieldMode::Forbidden:
      return "may not be written";
    case FieldMode::Remarked:
      return "gives a remark";
  }
  return {};
}

std::string valuesText(const FieldTemplate& field) {
  std::string text;
  for (const Expression& value : field.values) text += (text.empty() ? "`" : " or `") + value + "`";
  if (!field.from.empty()) text += (text.empty() ? "from `" : ", from `") + field.from + "`";
  return text;
}

std::string oneLine(std::string_view text) {
  std::string made(text);
  std::ranges::replace(made, '\n', ' ');
  return made;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
  std::string made;
  for (const std::string& text : texts) {
    if (!made.empty()) made += between;
    made += text;
  }
  return made;
}

std::string indented(std::string_view text, std::string_view indent) {
  std::string made;
  while (text.ends_with('\n')) text.remove_suffix(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!made.empty()) made += '\n';
    if (end > 0) made += std::string(indent) + std::string(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return made;
}

}  // namespace calm::packs::explain
