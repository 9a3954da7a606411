#include "packs/yaml_value.h"

#include <algorithm>

#include "packs/read/access.h"
#include "packs/yaml/document.h"

namespace calm::packs {
namespace {

using read::Json;

YamlKind kindOf(const Json& value) {
  if (value.is_object()) return YamlKind::Map;
  if (value.is_array()) return YamlKind::List;
  if (value.is_boolean()) return YamlKind::Bool;
  return value.is_number() ? YamlKind::Number : YamlKind::Text;
}

YamlValue valueOf(const Json& json, const std::string& pointer, const yaml::Lines& lines) {
  YamlValue made;
  made.kind = kindOf(json);
  made.line = lines.at(pointer);
  made.text = read::text(json);
  if (made.kind == YamlKind::List) {
    for (const Json& item : json) made.items.push_back(valueOf(item, yaml::step(pointer, made.items.size()), lines));
  }
  if (made.kind == YamlKind::Map) {
    for (const auto& [key, item] : json.items()) {
      made.items.push_back(valueOf(item, yaml::step(pointer, key), lines));
      made.items.back().key = key;
    }
  }
  return made;
}

}  // namespace

bool YamlValue::isTexts() const {
  return kind == YamlKind::List && std::ranges::all_of(items, [](const YamlValue& item) { return item.isText(); });
}

std::vector<std::string> YamlValue::texts() const {
  std::vector<std::string> made;
  for (const YamlValue& item : items) made.push_back(item.text);
  return made;
}

support::Result<YamlValue, PackProblem> readYaml(const std::string& file, std::string_view text) {
  auto document = yaml::readDocument(file, text);
  if (!document) return document.error();
  return valueOf(document.value().root, {}, document.value().lines);
}

}  // namespace calm::packs
