#include <array>

#include "packs/schema/explain.h"

namespace calm::packs::schema {
namespace {

struct Sentence {
  std::string_view begin;
  std::string_view keyword;
};

/// How the validator begins its sentences.
constexpr std::array sentences = std::to_array<Sentence>({
    {"Missing required property", "required"},
    {"Object contains a property", "additionalProperties"},
    {"Value type not permitted", "type"},
    {"Failed to match against any enum", "enum"},
    {"Failed to match expected value", "const"},
    {"Failed to match regex", "pattern"},
    {"Failed to validate against schema associated with property name", "forbidden"},
    {"Failed to validate against schema associated with pattern", forbiddenPattern},
    {"Missing dependency", "dependencies"},
    {"Target should not validate", "not"},
    {"String should be no more", "maxLength"},
    {"String should be no fewer", "minLength"},
    {"Array should contain no fewer", "minItems"},
    {"Array should contain no more", "maxItems"},
    {"Object should have no fewer", "minProperties"},
    {"Object should have no more", "maxProperties"},
    {"Elements at indexes", "uniqueItems"},
    {"Expected number less", "maximum"},
    {"Expected number greater", "minimum"},
});

/// The property at the end of a sentence: `… 'name'.`
std::string_view lastInQuotes(std::string_view text) {
  if (!text.ends_with("'.")) return {};
  text.remove_suffix(2);
  const std::size_t open = text.rfind(" '");
  return open == std::string_view::npos ? std::string_view() : text.substr(open + 2);
}

}  // namespace

SchemaProblem classify(std::string pointer, std::string_view description) {
  SchemaProblem made{std::move(pointer), {}, {}, {}};
  for (const Sentence& each : sentences) {
    if (!description.starts_with(each.begin)) continue;
    made.keyword = each.keyword;
    break;
  }
  if (made.keyword == "required" || made.keyword == "additionalProperties" || made.keyword == "forbidden" ||
      made.keyword == forbiddenPattern) {
    made.property = lastInQuotes(description);
  }
  return made;
}

}  // namespace calm::packs::schema
