#include "packs/explain/example.h"

#include <algorithm>
#include <vector>

#include "packs/explain/words.h"

namespace calm::packs::explain {
namespace {

constexpr std::string_view inner = "  ";

std::string member(std::string_view lines) { return lines.empty() ? "" : indented(lines, inner) + "\n"; }

/// The names at the beginning of the lines of some members.
std::vector<std::string_view> namesOf(std::string_view members) {
  std::vector<std::string_view> names;
  for (std::size_t at = 0; at < members.size();) {
    const std::size_t end = std::min(members.find('\n', at), members.size());
    const std::string_view line = members.substr(at, end - at);
    names.push_back(line.substr(0, line.find_first_of(" =")));
    at = end + 1;
  }
  return names;
}

std::string hub(const Rule& rule) {
  const std::vector<std::string_view> replaced = namesOf(rule.hub);
  const auto isReplaced = [&](std::string_view name) { return std::ranges::find(replaced, name) != replaced.end(); };
  std::string text = "tenant alm : cloud-alm {\n";
  if (!isReplaced("region")) text += member("region = eu10");
  text += member(rule.hub);
  if (!isReplaced("service-key")) {
    text += "\n" + member(
                       "service-key {\n"
                       "  api             = \"https://eu10.alm.cloud.sap/api\"\n"
                       "  url             = \"https://acme.authentication.eu10.hana.ondemand.com\"\n"
                       "  client-id       = \"sb-acme!b1|sapcloudalm!b2\"\n"
                       "  client-secret   = secret(\"alm/key\")\n"
                       "  identity-zone   = \"acme\"\n"
                       "  credential-type = binding-secret\n"
                       "}");
  }
  return text + "}\n\n";
}

/// A wanted use case; where the product asks for user and password, with both.
std::string useCase(const Catalog& catalog, const Pack& pack, const std::string& id) {
  std::string fields;
  for (const FieldDef& def : catalog.kind("use-case", pack)->fields) {
    if (def.name == "user") fields += " user = \"CALM_USER\"";
    if (def.name == "password") fields += ", password = secret(\"calm/password\")";
  }
  return "use-case " + id + " {" + fields + (fields.empty() ? "}" : " }");
}

std::vector<std::string> useCasesOf(const Pack& pack, const Rule& rule) {
  if (!rule.useCases.empty()) return rule.useCases;
  std::vector<std::string> all;
  for (const UseCase& each : pack.useCases) all.push_back(each.id);
  return all;
}

}  // namespace

std::string exampleLandscape(const Catalog& catalog, const Pack& pack, const Rule& rule, std::string_view members) {
  const bool isHub = pack.product == "cloud-alm";
  std::string text = "tenant example : " + pack.product + " {\n";
  if (!isHub && !pack.useCases.empty()) text += member("monitored-by = alm");
  if (!rule.bare) {
    text += member(pack.examplePreamble);
    const std::vector<std::string> wanted = useCasesOf(pack, rule);
    if (!wanted.empty()) text += "\n";
    for (const std::string& id : wanted) text += member(useCase(catalog, pack, id));
  }
  const bool first = text.ends_with("{\n");
  if (!members.empty()) text += (first ? "" : "\n") + member(members);
  return (isHub ? "" : hub(rule)) + text + "}\n";
}

}  // namespace calm::packs::explain
