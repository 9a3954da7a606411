#include <fmt/format.h>

#include <set>
#include <string>

#include "cli/commands.h"
#include "packs/catalog.h"

namespace calm::cli {

Answer version(const Options& options, const Surroundings& surroundings) {
  if (!options.paths.empty()) return notDone("version takes no path");
  Answer answer;
  answer.out = fmt::format("calmc {}\n\n", surroundings.version);
  const packs::Catalog catalog;
  for (std::string_view id : catalog.products()) {
    const packs::Pack& pack = *catalog.pack(id);
    std::set<std::string_view> pages{pack.page};
    for (const packs::Rule& rule : pack.rules) pages.insert(rule.page);
    pages.erase("");
    answer.out += fmt::format("  {:<24} {:<36} {:>3} rules from {} page{}\n", id, pack.name, pack.rules.size(),
                              pages.size(), pages.size() == 1 ? "" : "s");
  }
  return answer;
}

}  // namespace calm::cli
