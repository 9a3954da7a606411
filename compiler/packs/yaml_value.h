#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "packs/problem.h"
#include "support/result.h"

namespace calm::packs {

enum class YamlKind : std::uint8_t { Text, Number, Bool, List, Map };

/// A value of a YAML file that is no pack (`calm.yaml`, a file of params), read by the reader of packs and refused
/// for the same reasons.
struct YamlValue {
  YamlKind kind = YamlKind::Map;
  /// Of a member of a map: its key.
  std::string key;
  /// From 1; of a member of a map: the line of its key.
  std::uint32_t line = 1;
  /// Of a text, number or bool: as the language prints it.
  std::string text;
  /// Of a list or map: what it holds, in the order of the file.
  std::vector<YamlValue> items;

  bool isText() const { return kind == YamlKind::Text; }
  /// Whether it is a list of texts.
  bool isTexts() const;
  std::vector<std::string> texts() const;
};

support::Result<YamlValue, PackProblem> readYaml(const std::string& file, std::string_view text);

}  // namespace calm::packs
