#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/model.h"

namespace calm::semantics {

/// Finds the blocks of an object by name: one by one where there are few, by tables that grow with the blocks where
/// there are many. Labels and places of blocks do not change once they are among those of their parent.
class Children {
 public:
  /// The first block whose label is the name, or, of a kind without label, whose kind is.
  model::ObjectId named(const model::Model& model, model::ObjectId parent, std::string_view name);

  /// The first block of `parent` that takes the name of `object`, which is not yet among them: one of the same label,
  /// also in other letters, of a kind that shares its names.
  model::ObjectId twinOf(const model::Model& model, const model::Object& object);

 private:
  struct Tables {
    /// How many blocks of the parent are in the tables.
    std::size_t known = 0;
    std::unordered_map<std::string_view, model::ObjectId> byName;
    std::unordered_map<std::string, model::ObjectId> byScope;
  };
  const Tables& tablesOf(const model::Model& model, model::ObjectId parent);

  std::unordered_map<model::ObjectId, Tables> tables_;
};

}  // namespace calm::semantics
