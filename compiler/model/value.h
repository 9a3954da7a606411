#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace calm::model {

/// Names an object of the Model.
enum class ObjectId : std::uint32_t {};
inline constexpr ObjectId noObject = ObjectId{0xFFFFFFFFu};

enum class ValueKind : std::uint8_t {
  /// It has a finding already: everything that reads it is silent.
  Poison,
  /// There is no value: nobody wrote it and nothing derives it.
  Absent,
  Text,
  Symbol,
  Number,
  Bool,
  /// Kept as written (`1 min`); `number` holds the seconds.
  Duration,
  /// `text` is the secret's name; nothing else is known of it, ever.
  Secret,
  List,
  /// `text` is the path, as the file says it, of the key file that it was read from; empty for other maps.
  Map,
  /// A reference to an object.
  Object,
};

struct Value;
using ValueList = std::vector<Value>;
using ValueMap = std::vector<std::pair<std::string_view, Value>>;

/// A value of the language. Texts are views into the sources or the compilation's TextArena; lists and maps are
/// owned by the Model.
struct Value {
  ValueKind kind = ValueKind::Absent;
  /// A text that stands for a key that may not lie here (`--keys=absent`): no rule compares it with anything.
  bool placeholder = false;
  std::string_view text;
  union {
    std::uint64_t number = 0;
    const ValueList* list;
    const ValueMap* map;
    ObjectId object;
  };

  static Value poison() { return make(ValueKind::Poison); }
  static Value absent() { return {}; }
  static Value ofText(std::string_view text) { return make(ValueKind::Text, text); }
  static Value ofSymbol(std::string_view text) { return make(ValueKind::Symbol, text); }
  static Value ofSecret(std::string_view name) { return make(ValueKind::Secret, name); }
  static Value ofBool(bool value) {
    Value made = make(ValueKind::Bool);
    made.number = value ? 1 : 0;
    return made;
  }
  static Value ofNumber(std::uint64_t value) {
    Value made = make(ValueKind::Number);
    made.number = value;
    return made;
  }
  static Value ofDuration(std::string_view written, std::uint64_t seconds) {
    Value made = make(ValueKind::Duration, written);
    made.number = seconds;
    return made;
  }
  static Value ofObject(ObjectId id) {
    Value made = make(ValueKind::Object);
    made.object = id;
    return made;
  }
  static Value ofList(const ValueList* items) {
    Value made = make(ValueKind::List);
    made.list = items;
    return made;
  }
  static Value ofMap(const ValueMap* entries) {
    Value made = make(ValueKind::Map);
    made.map = entries;
    return made;
  }

  bool known() const { return kind != ValueKind::Poison && kind != ValueKind::Absent; }
  bool isTrue() const { return kind == ValueKind::Bool && number != 0; }

 private:
  static Value make(ValueKind kind, std::string_view text = {}) {
    Value made;
    made.kind = kind;
    made.text = text;
    return made;
  }
};

}  // namespace calm::model
