#include <algorithm>
#include <array>

#include "packs/check/checking.h"
#include "packs/read/parts.h"

namespace calm::packs::check {

std::string typeProblem(std::string_view written, const std::vector<Kind>& kinds) {
  constexpr std::array plain = std::to_array<std::string_view>(
      {"text", "number", "bool", "duration", "url", "host", "symbol", "secret", "service-key"});
  if (std::ranges::find(plain, written) != plain.end()) return {};
  const std::size_t open = written.find('(');
  if (open != std::string_view::npos && written.ends_with(')')) {
    const std::string_view outer = written.substr(0, open);
    const std::string_view inner = written.substr(open + 1, written.size() - open - 2);
    if (outer == "list" || outer == "map") return typeProblem(inner, kinds);
    if (outer == "reference") {
      if (std::ranges::find(kinds, inner, &Kind::name) != kinds.end()) return {};
      return "there is no kind `" + std::string(inner) + "`";
    }
  }
  return "`" + std::string(written) + "` is no type: expected text, number, bool, duration, url, host, symbol, " +
         "secret, service-key, list(…), map(…) or reference(KIND)";
}

void checkFieldTypes(const yaml::Document& document, std::string_view pointer, const std::vector<Kind>& kinds,
                     PackProblems& problems) {
  const nlohmann::ordered_json::json_pointer place{std::string(pointer)};
  if (!document.root.contains(place)) return;
  for (const auto& [name, field] : document.root[place].items()) {
    const std::string written = field.is_string() ? read::text(field) : read::text(field, "type");
    const std::string problem = typeProblem(written, kinds);
    if (!problem.empty()) problems.push_back(document.problem(yaml::step(pointer, name), problem));
  }
}

}  // namespace calm::packs::check
