#include "packs/schema/explain.h"

#include <array>
#include <utility>
#include <vector>

#include "diagnostics/suggest.h"

namespace calm::packs::schema {
namespace {

using nlohmann::json;

const json* member(const json& object, std::string_view key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

const json* resolved(const json& root, const json* part) {
  for (int steps = 0; part && steps < 16; ++steps) {
    const json* reference = member(*part, "$ref");
    if (!reference || !reference->is_string()) return part;
    const json::json_pointer target(reference->get<std::string>().substr(1));
    part = root.contains(target) ? &root[target] : nullptr;
  }
  return part;
}

const json* below(const json& part, const std::string& name) {
  if (const json* properties = member(part, "properties")) {
    if (const json* found = member(*properties, name)) return found;
  }
  if (const json* others = member(part, "additionalProperties"); others && others->is_object()) return others;
  const json* items = member(part, "items");
  return items && items->is_object() ? items : nullptr;
}

std::vector<std::string> keysOf(const json* object) {
  std::vector<std::string> keys;
  if (!object || !object->is_object()) return keys;
  for (const auto& [key, value] : object->items()) keys.push_back(key);
  return keys;
}

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "`" : ", `") + word + "`";
  return text;
}

std::vector<std::string> wordsOf(const json* value) {
  if (!value) return {};
  if (value->is_string()) return {value->get<std::string>()};
  if (!value->is_array()) return {value->dump()};
  std::vector<std::string> words;
  for (const json& item : *value) words.push_back(item.is_string() ? item.get<std::string>() : item.dump());
  return words;
}

std::string_view noun(std::string_view type) {
  constexpr std::array nouns = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"string", "a text"},
      {"object", "a map"},
      {"array", "a list"},
      {"boolean", "`true` or `false`"},
      {"integer", "a whole number"},
      {"number", "a number"},
      {"null", "nothing"},
  });
  for (const auto& [name, text] : nouns) {
    if (name == type) return text;
  }
  return "something else";
}

std::string_view typeOf(const json& value) {
  if (value.is_number_integer()) return "integer";
  return value.type_name();
}

/// The last step of the pointer in quotes; `the file` for the whole.
std::string placeName(std::string_view pointer) {
  const std::size_t slash = pointer.rfind('/');
  if (slash == std::string_view::npos) return "the file";
  const std::string_view name = pointer.substr(slash + 1);
  const bool index = name.find_first_not_of("0123456789") == std::string_view::npos;
  return index ? "this item" : "`" + std::string(name) + "`";
}

std::string wrongType(const json* part, const json& value, const std::string& place) {
  std::string expected;
  for (const std::string& type : wordsOf(part ? member(*part, "type") : nullptr)) {
    if (!expected.empty()) expected += " or ";
    expected += noun(type);
  }
  const bool scalar = value.is_number() || value.is_boolean();
  const std::string quotes = scalar && expected == "a text" ? ": write it in quotes" : "";
  const std::string seen = place + (value.is_boolean() ? " is a bool" : " is " + std::string(noun(typeOf(value))));
  return expected.empty() ? seen + ", which does not belong here" : seen + ", expected " + expected + quotes;
}

std::string unknownKey(const json* part, const std::string& key) {
  const std::vector<std::string> known = keysOf(part ? member(*part, "properties") : nullptr);
  const std::string seen = "unknown key `" + key + "`";
  if (const std::string_view near = diagnostics::nearest(key, known); !near.empty()) {
    return seen + ", did you mean `" + std::string(near) + "`?";
  }
  return known.empty() ? seen : seen + ", expected one of " + listed(known);
}

}  // namespace

const json* partAt(const json& root, std::string_view pointer) {
  const json* part = resolved(root, &root);
  json::json_pointer rest{std::string(pointer)};
  std::vector<std::string> steps;
  for (; !rest.empty(); rest.pop_back()) steps.push_back(rest.back());
  for (auto name = steps.rbegin(); part && name != steps.rend(); ++name) part = resolved(root, below(*part, *name));
  return part;
}

std::string sentence(const json& root, const json& instance, const SchemaProblem& problem) {
  const json* part = partAt(root, problem.pointer);
  const std::string place = placeName(problem.pointer);
  const std::string& keyword = problem.keyword;
  if (keyword == "required") return "`" + problem.property + "` is missing in " + place;
  if (keyword == "additionalProperties") return unknownKey(part, problem.property);
  if (keyword == "forbidden") return "`" + problem.property + "` does not belong here";
  if (keyword == "type") {
    return wrongType(part, instance[json::json_pointer(problem.pointer)], place);
  }
  const json* allowed = part ? member(*part, keyword) : nullptr;
  if (keyword == "enum" && allowed) return place + " is none of " + listed(wordsOf(allowed));
  if (keyword == "const" && allowed) return place + " is not " + listed(wordsOf(allowed));
  if (keyword == "minLength") return place + " is too short";
  if (keyword == "maxLength") return place + " is too long";
  return place + " has a value that does not belong here";
}

}  // namespace calm::packs::schema
