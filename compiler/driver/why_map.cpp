#include "driver/why_map.h"

#include <fmt/format.h>

#include <charconv>
#include <iterator>

#include "diagnostics/render/shown_text.h"
#include "driver/why_scalars.h"

namespace calm::driver {
namespace {

/// `RULE(field) for 1:5:3 from 0:6:3,0:7:3`.
struct Derived {
  std::string_view maker;
  std::string_view field;
  std::string_view cause;
  std::string_view from;
};

Derived split(std::string_view entry) {
  Derived parts;
  const std::size_t cause = entry.find(" for ");
  parts.maker = entry.substr(0, cause);
  if (cause != entry.npos) {
    const std::string_view places = entry.substr(cause + 5);
    const std::size_t from = places.find(" from ");
    parts.cause = places.substr(0, from);
    if (from != places.npos) parts.from = places.substr(from + 6);
  }
  if (const std::size_t field = parts.maker.find('('); field != parts.maker.npos && parts.maker.back() == ')') {
    parts.field = parts.maker.substr(field + 1, parts.maker.size() - field - 2);
    parts.maker = parts.maker.substr(0, field);
  }
  return parts;
}

/// `1:5:3` -> `main.calm:5:3`.
std::string shownPlace(const ProvenanceMap& map, std::string_view place) {
  std::size_t index = 0;
  const auto [end, problem] = std::from_chars(place.data(), place.data() + place.size(), index);
  if (problem != std::errc() || index >= map.sources.size()) return diagnostics::escaped(place);
  return diagnostics::escaped(map.sources[index]) + diagnostics::escaped(std::string(end, place.data() + place.size()));
}

std::string_view part(const Citation& citation, std::string_view name) {
  const auto found = citation.find(name);
  return found == citation.end() ? std::string_view() : std::string_view(found->second);
}

void appendLine(std::string& text, std::string_view name, std::string_view value) {
  if (!value.empty()) fmt::format_to(std::back_inserter(text), "    {:<6} {}\n", name, value);
}

std::string placeInGuide(const Citation& citation) {
  std::string text = diagnostics::escaped(part(citation, "page"));
  if (const auto section = part(citation, "section"); !section.empty()) {
    text += fmt::format(", section {}", diagnostics::escaped(section));
  }
  if (const auto step = part(citation, "step"); !step.empty()) {
    text += fmt::format(", step {}", diagnostics::escaped(step));
  }
  return text;
}

std::string headline(const ProvenanceMap& map, std::string_view maker, const Citation& citation) {
  constexpr std::string_view packMark = "pack:";
  if (maker.starts_with(packMark)) {
    return fmt::format("  a fact of the product {}\n", diagnostics::escaped(maker.substr(packMark.size())));
  }
  if (map.rules.find(maker) == map.rules.end()) return fmt::format("  derived by {}\n", diagnostics::escaped(maker));
  return fmt::format("  derived by {} ({}): {}\n", diagnostics::escaped(maker), part(citation, "basis"),
                     diagnostics::escaped(part(citation, "says")));
}

const Citation& citationOf(const ProvenanceMap& map, std::string_view maker) {
  static const Citation none;
  constexpr std::string_view packMark = "pack:";
  const bool isPack = maker.starts_with(packMark);
  const auto& citations = isPack ? map.packs : map.rules;
  const auto found = citations.find(isPack ? maker.substr(packMark.size()) : maker);
  return found == citations.end() ? none : found->second;
}

std::string explainDerived(const ProvenanceMap& map, const Derived& entry) {
  const Citation& citation = citationOf(map, entry.maker);
  std::string text = headline(map, entry.maker, citation);
  appendLine(text, "page", placeInGuide(citation));
  appendLine(text, "field", diagnostics::escaped(entry.field));
  appendLine(text, "for", shownPlace(map, entry.cause));
  std::string_view rest = entry.from;
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    appendLine(text, "from", shownPlace(map, rest.substr(0, comma)));
    rest = comma == rest.npos ? std::string_view() : rest.substr(comma + 1);
  }
  return text;
}

}  // namespace

bool isAsked(std::string_view pointer, std::string_view asked) {
  if (!pointer.starts_with(asked)) return false;
  return asked.empty() || pointer.size() == asked.size() || pointer[asked.size()] == '/';
}

std::optional<ProvenanceMap> readProvenance(std::string_view json, std::string_view artefact, std::string_view asked) {
  ProvenanceMap map;
  const bool read = readScalars(json, [&](const std::vector<std::string>& path, const std::string& value) {
    if (path.size() == 3 && path[0] == "artefacts" && path[1] == artefact) {
      map.hasArtefact = true;
      if (isAsked(path[2], asked)) map.entries.emplace_back(path[2], textOf(value));
    } else if (path.size() == 2 && path[0] == "sources") {
      map.sources.push_back(textOf(value));
    } else if (path.size() == 3 && path[0] == "rules") {
      map.rules[path[1]][path[2]] = textOf(value);
    } else if (path.size() == 3 && path[0] == "packs") {
      map.packs[path[1]][path[2]] = textOf(value);
    }
  });
  return read ? std::optional(std::move(map)) : std::nullopt;
}

std::string explainEntry(const ProvenanceMap& map, std::string_view entry) {
  if (entry == "compiler") return "  a constant of the format\n";
  if (entry.find(" for ") != entry.npos) return explainDerived(map, split(entry));
  return fmt::format("  written at {}\n", shownPlace(map, entry));
}

}  // namespace calm::driver
