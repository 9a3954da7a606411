#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "semantics/analysis.h"
#include "semantics/evaluate.h"

namespace calm::semantics {

/// What a bare name means at a place.
struct Meaning {
  enum class Kind : std::uint8_t {
    /// Nothing of that name.
    None,
    /// Nothing is found, but it may stand in something that has a finding: stay silent.
    Silent,
    Object,
    Binding,
    Alias,
    /// `wanted` and `tables` of template expressions.
    Wanted,
    Tables,
    Value,
  };
  Kind kind = Kind::None;
  std::uint32_t index = 0;
  model::Value value;
  /// Of a value: null where nothing is known of its type.
  const Typing* typing = nullptr;

  ObjectId object() const { return static_cast<ObjectId>(index); }
};

/// Looks a name up: loops inside the tenant, objects of the tenant, loops around it, the file, the files it imports; in
/// template expressions the names of the pack. Marks what it finds as used.
Meaning lookUp(Analysis& analysis, const Scope& scope, std::string_view name);

/// Looks a name up behind an alias.
Meaning lookUpIn(Analysis& analysis, std::uint32_t file, std::string_view name);

/// Every name that could stand here, by the type that is expected (null: any), for suggestions. Nothing counts as used
/// by it.
std::vector<std::string_view> namesThatFit(const Analysis& analysis, const Scope& scope, const Typing* expected);

/// The block inside an object by its label (or, of a kind without label, by its kind); noObject if there is none.
ObjectId childNamed(const Analysis& analysis, ObjectId parent, std::string_view name);

/// The written object that a value names by a path, without any finding; noObject if it names none.
ObjectId quietTarget(Analysis& analysis, const Scope& scope, const syntax::Value& value);

/// The scope of the fields of an object.
Scope scopeOf(const Analysis& analysis, ObjectId object);

}  // namespace calm::semantics
