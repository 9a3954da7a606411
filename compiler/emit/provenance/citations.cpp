#include "emit/provenance/citations.h"

#include <utility>

#include "emit/json/text.h"
#include "packs/written_word.h"

namespace calm::emit::provenance {
namespace {

void appendMember(std::string& map, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  map += map.back() == '{' ? "\n      \"" : ",\n      \"";
  map += key;
  map += "\": ";
  json::appendText(map, value);
}

void beginEntry(std::string& map, bool first, std::string_view name) {
  map += first ? "\n    " : ",\n    ";
  json::appendText(map, name);
  map += ": {";
}

}  // namespace

std::string_view Citations::nameOf(const packs::Rule& rule, const packs::Pack* pack) {
  const auto [found, fresh] = cited_.try_emplace(&rule, Citation{rule.id, pack});
  if (!fresh) return found->second.name;
  if (!names_.emplace(rule.id, &rule).second && pack) {
    found->second.name = pack->product + "/" + rule.id;
    names_.emplace(found->second.name, &rule);
  }
  return found->second.name;
}

void Citations::append(std::string& map) const {
  map += ",\n  \"rules\": {";
  bool first = true;
  for (const auto& [name, rule] : names_) {
    beginEntry(map, std::exchange(first, false), name);
    const packs::Pack* pack = cited_.at(rule).pack;
    appendMember(map, "product", pack ? std::string_view(pack->product) : std::string_view());
    appendMember(map, "page", rule->page.empty() && pack ? pack->page : rule->page);
    appendMember(map, "section", rule->section);
    appendMember(map, "step", rule->step);
    appendMember(map, "basis", packs::wordOf(rule->basis));
    appendMember(map, "says", rule->says);
    map += "\n    }";
  }
  map += first ? "}" : "\n  }";
  map += ",\n  \"packs\": {";
  first = true;
  for (const auto& [product, pack] : packs_) {
    beginEntry(map, std::exchange(first, false), product);
    appendMember(map, "name", pack->name);
    appendMember(map, "page", pack->page);
    map += map.back() == '{' ? "}" : "\n    }";
  }
  map += first ? "}" : "\n  }";
}

}  // namespace calm::emit::provenance
