#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "packs/catalog.h"

/// The landscape that is put around the example of a rule: a tenant of the product with the use cases of the rule, and
/// a Cloud ALM tenant `alm` with a service key.
namespace suite {

inline std::string lines(std::string_view text) { return std::string(text) + (text.ends_with('\n') ? "" : "\n"); }

/// The names at the beginning of the lines of some members.
inline std::vector<std::string> namesOf(std::string_view members) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < members.size();) {
    const std::size_t end = std::min(members.find('\n', at), members.size());
    const std::string_view line = members.substr(at, end - at);
    names.emplace_back(line.substr(0, line.find_first_of(" =")));
    at = end + 1;
  }
  return names;
}

inline std::string hub(const calm::packs::Rule& rule) {
  const std::vector<std::string> replaced = namesOf(rule.hub);
  const auto isReplaced = [&](std::string_view name) {
    return std::find(replaced.begin(), replaced.end(), name) != replaced.end();
  };
  std::string text = "tenant alm : cloud-alm {\n";
  if (!isReplaced("region")) text += "region = eu10\n";
  text += lines(rule.hub);
  if (!isReplaced("service-key")) {
    text +=
        "service-key {\n"
        "api = \"https://eu10.alm.cloud.sap/api\"\n"
        "url = \"https://acme.authentication.eu10.hana.ondemand.com\"\n"
        "client-id = \"sb-acme!b1|sapcloudalm!b2\"\n"
        "client-secret = secret(\"alm/key\")\n"
        "identity-zone = \"acme\"\n"
        "credential-type = binding-secret\n"
        "}\n";
  }
  return text + "}\n";
}

/// A wanted use case; where the product asks for user and password, with both.
inline std::string useCase(const calm::packs::Catalog& catalog, const calm::packs::Pack& pack, std::string_view id) {
  std::string fields;
  for (const calm::packs::FieldDef& def : catalog.kind("use-case", pack)->fields) {
    if (def.name == "user") fields += " user = \"CALM_USER\"";
    if (def.name == "password") fields += ", password = secret(\"calm/password\")";
  }
  return "use-case " + std::string(id) + " {" + fields + " }\n";
}

inline std::vector<std::string> useCasesOf(const calm::packs::Pack& pack, const calm::packs::Rule& rule) {
  if (!rule.useCases.empty()) return rule.useCases;
  std::vector<std::string> all;
  for (const calm::packs::UseCase& each : pack.useCases) all.push_back(each.id);
  return all;
}

/// A file with the members inside the suite's landscape.
inline std::string landscape(const calm::packs::Catalog& catalog, const calm::packs::Pack& pack,
                             const calm::packs::Rule& rule, std::string_view members) {
  const bool isHub = pack.product == "cloud-alm";
  std::string text = "tenant example : " + pack.product + " {\n";
  if (!isHub && !pack.useCases.empty()) text += "monitored-by = alm\n";
  if (!rule.bare) {
    text += lines(pack.examplePreamble);
    for (const std::string& id : useCasesOf(pack, rule)) text += useCase(catalog, pack, id);
  }
  text += lines(members) + "}\n";
  return isHub ? text : hub(rule) + text;
}

}  // namespace suite
