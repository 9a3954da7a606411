#include "driver/secrets/fill.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "driver/secrets/fill_json.h"
#include "driver/secrets/fill_properties.h"
#include "driver/secrets/fill_yaml.h"
#include "driver/secrets/placeholder.h"

namespace calm::driver::secrets {
namespace {

struct Ending {
  std::string_view text;
  Format format;
};

/// The first one that fits counts.
constexpr std::array endings = std::to_array<Ending>({
    {".tf.json", {slotsInJson, writtenInTerraform}},
    {".json", {slotsInJson, writtenInJson}},
    {".properties", {slotsInProperties, writtenInProperties}},
    {".mtaext", {slotsInYaml, writtenInMta}},
    {".mtaext.example", {slotsInYaml, writtenInMta}},
    {"mta.yaml", {slotsInYaml, writtenInMta}},
    {".yaml", {slotsInYaml, writtenInYaml}},
    {".yml", {slotsInYaml, writtenInYaml}},
});

std::vector<std::string> namesOf(const std::vector<Slot>& slots) {
  std::vector<std::string> names;
  for (const Slot& slot : slots) {
    if (std::find(names.begin(), names.end(), slot.name) == names.end()) names.push_back(slot.name);
  }
  return names;
}

}  // namespace

const Format* formatOf(std::string_view path) {
  const auto at =
      std::find_if(endings.begin(), endings.end(), [&](const Ending& each) { return path.ends_with(each.text); });
  return at == endings.end() ? nullptr : &at->format;
}

std::string knownEndings() {
  std::string list;
  for (const Ending& each : endings) list += fmt::format("{}`{}`", list.empty() ? "" : ", ", each.text);
  return list;
}

support::Result<std::string, std::vector<std::string>> fill(std::string_view text, const Format& format,
                                                            const Store& store) {
  using Reasons = std::vector<std::string>;
  const auto slots = format.slots(text);
  if (!slots) return Reasons{slots.error().text};
  std::map<std::string, std::string> values;
  Reasons reasons;
  for (const std::string& name : namesOf(slots.value())) {
    const auto value = store(name);
    if (!value) {
      reasons.push_back(fmt::format("the secret `{}` {}", name, value.error().text));
      continue;
    }
    auto written = format.written(value.value());
    if (written) {
      values.emplace(name, std::move(written.value()));
    } else {
      reasons.push_back(fmt::format("the secret `{}` {}", name, written.error().text));
    }
  }
  if (!reasons.empty()) return reasons;
  std::string filled;
  std::size_t copied = 0;
  for (const Slot& slot : slots.value()) {
    filled.append(text.substr(copied, slot.begin - copied)).append(values.at(slot.name));
    copied = slot.end;
  }
  return filled.append(text.substr(copied));
}

support::Result<std::vector<std::string>, Reason> namesIn(std::string_view text, const Format& format) {
  const auto slots = format.slots(text);
  if (!slots) return slots.error();
  return namesOf(slots.value());
}

std::vector<std::string> namesThatMeet(const std::vector<std::string>& names) {
  std::map<std::string, std::string> byVariable;
  std::vector<std::string> reasons;
  for (const std::string& name : names) {
    const auto [known, fresh] = byVariable.emplace(variableOf(name), name);
    if (fresh) continue;
    reasons.push_back(fmt::format("the secrets `{}` and `{}` would both be `{}`; give them with --from dir or json",
                                  known->second, name, known->first));
  }
  return reasons;
}

}  // namespace calm::driver::secrets
