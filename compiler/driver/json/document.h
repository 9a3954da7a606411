#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.h"

/// JSON of whatever origin, as a value. Nothing of a text ever stands in a problem: it may be a secret.
namespace calm::driver::json {

enum class Kind : std::uint8_t { Null, Bool, Number, Text, List, Object };

struct Value {
  Kind kind = Kind::Null;
  /// Of a text what it says, of a number and a bool how it is written.
  std::string text;
  /// Of a list its items, of an object its members, in the order of the text.
  std::vector<Value> items;
  /// Of an object the names of its members, one for each.
  std::vector<std::string> names;

  bool isText() const { return kind == Kind::Text; }
  /// The member of this name; null where there is none, or where the value is no object.
  const Value* member(std::string_view name) const;
};

struct Document {
  Value root;
  /// The text begins with the byte order mark of UTF-8.
  bool hasMark = false;
};

enum class Fault : std::uint8_t { Utf16, NoJson, TooDeep, Twice };

struct Problem {
  Fault fault = Fault::NoJson;
  /// What is wrong, as a sentence goes on: `is no JSON at line 3, column 7`. It holds names of members, never values.
  std::string reason;
};

inline constexpr std::size_t maxDepth = 64;

/// Reads one JSON text strictly: UTF-8, no name twice in an object, nothing behind its end, at most `maxDepth` deep.
support::Result<Document, Problem> read(std::string_view text);

}  // namespace calm::driver::json
