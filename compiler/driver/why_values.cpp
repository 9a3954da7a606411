#include "driver/why_values.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "driver/read_properties.h"
#include "driver/why_map.h"
#include "driver/why_scalars.h"
#include "packs/yaml_value.h"

namespace calm::driver {
namespace {

using packs::YamlKind;
using packs::YamlValue;

std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<Values> valuesOfJson(std::string_view bytes, std::string_view asked) {
  Values values;
  const bool read = readScalars(bytes, [&](const std::vector<std::string>& path, const std::string& value) {
    std::string pointer = pointerOf(path);
    if (isAsked(pointer, asked)) values.emplace(std::move(pointer), value);
  });
  return read ? std::optional(std::move(values)) : std::nullopt;
}

void collect(const YamlValue& value, std::vector<std::string>& path, Values& values) {
  if (value.kind != YamlKind::List && value.kind != YamlKind::Map) {
    values.emplace(pointerOf(path), value.kind == YamlKind::Text ? quoted(value.text) : value.text);
    return;
  }
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    path.push_back(value.kind == YamlKind::Map ? value.items[i].key : std::to_string(i));
    collect(value.items[i], path, values);
    path.pop_back();
  }
}

std::optional<Values> valuesOfYaml(std::string_view bytes) {
  const auto root = packs::readYaml({}, bytes);
  if (!root) return std::nullopt;
  Values values;
  std::vector<std::string> path;
  collect(root.value(), path, values);
  return values;
}

Values valuesOfProperties(std::string_view bytes) {
  Values values;
  for (const auto& [key, value] : readProperties(bytes)) values.emplace(pointerOf({key}), quoted(value));
  return values;
}

Values linesOf(std::string_view bytes) {
  Values values;
  for (std::size_t line = 1; !bytes.empty(); ++line) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    values.emplace("L" + std::to_string(line), bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return values;
}

}  // namespace

std::optional<Values> readValues(std::string_view path, std::string_view bytes, std::string_view asked) {
  if (path.ends_with(".json")) return valuesOfJson(bytes, asked);
  if (path.ends_with(".yaml") || path.ends_with(".mtaext.example")) return valuesOfYaml(bytes);
  if (path.ends_with(".properties")) return valuesOfProperties(bytes);
  return linesOf(bytes);
}

}  // namespace calm::driver
