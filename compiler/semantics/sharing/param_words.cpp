#include "semantics/sharing/param_words.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "semantics/sharing/names_in.h"

namespace calm::semantics {

std::optional<ParamValues> ParamReader::read(const syntax::Param& param) const {
  const auto* rows = given_.of(param.name.text);
  if (!rows) return std::nullopt;
  ParamValues values;
  bool areWords = true;
  for (const std::vector<GivenValues::Given>& row : *rows) {
    std::string key;
    for (const GivenValues::Given& given : row) {
      const std::vector<std::string_view> names = namesIn(*given.value);
      const bool reads = std::any_of(names.begin(), names.end(), [&](auto name) { return declared_.holds(name); });
      // A name may mean something else in another file.
      if (reads) key += std::to_string(given.file);
      key += '=';
      key += sources_.text(given.value->span);
      values.names.insert(values.names.end(), names.begin(), names.end());
    }
    values.keys.push_back(std::move(key));
    const syntax::Value& value = row.empty() ? param.value : *row.front().value;
    auto word = row.size() < 2 ? wordOf(param.type.name.text, value) : std::nullopt;
    areWords = areWords && word;
    values.words.push_back(std::move(word).value_or(std::string()));
  }
  if (!areWords) values.words.clear();
  return values;
}

/// The value as a word of this type; nothing where it is more.
std::optional<std::string> ParamReader::wordOf(std::string_view type, const syntax::Value& value) const {
  const auto* name = std::get_if<syntax::Name>(&value.node);
  if (type == "symbol") {
    return name && !declared_.holds(name->text) ? std::optional(std::string(name->text)) : std::nullopt;
  }
  const auto* text = std::get_if<syntax::PlainText>(&value.node);
  if (isTextType(type)) return text ? std::optional(std::string(text->text)) : std::nullopt;
  const auto* number = std::get_if<std::unique_ptr<syntax::Number>>(&value.node);
  const bool isNumber = type == "number" && number && (*number)->unit.empty();
  return isNumber ? std::optional(std::to_string((*number)->value)) : std::nullopt;
}

}  // namespace calm::semantics
