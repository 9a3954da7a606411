#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.h"

namespace calm::packs {

/// One way in which a JSON value breaks its schema.
struct SchemaProblem {
  /// The JSON pointer of the value, or of the object in question where a property is missing or too much.
  std::string pointer;
  /// The keyword of JSON Schema: `required`, `additionalProperties`, `type`, `enum`, …; `forbidden` for a property
  /// whose schema is `false`; `limit` where the text is beyond our limits; `syntax` where it is no JSON.
  std::string keyword;
  /// Of `required`, `additionalProperties` and `forbidden`: the property.
  std::string property;
  /// A sentence: lower case, no full stop, without any value of the text.
  std::string message;
};

/// A compiled JSON schema of draft 7. Immutable; may be shared by threads.
class SchemaCheck {
 public:
  /// The error says why the text is no schema.
  static support::Result<SchemaCheck, std::string> compile(std::string_view schema);
  SchemaCheck(SchemaCheck&&) noexcept;
  ~SchemaCheck();

  /// Texts above this are refused before any pattern sees them: std::regex needs stack for each byte. It is enough
  /// for patterns that repeat characters without bound; a schema for texts of users repeats no groups that way.
  static constexpr std::size_t maxTextBytes = 4000;
  static constexpr std::size_t maxDepth = 64;

  /// All problems of a JSON text, in the order of the schema; none: the text is as the schema wants it.
  std::vector<SchemaProblem> check(std::string_view json, std::size_t textLimit = maxTextBytes) const;

 private:
  struct State;
  explicit SchemaCheck(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace calm::packs
