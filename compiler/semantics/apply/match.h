#pragma once

#include "semantics/analysis.h"

namespace calm::semantics {

/// Gives every written object of a tenant the template it plays, and derives the objects that are missing.
void matchObjects(Analysis& analysis, ObjectId tenant);

/// The blocks inside the objects that play a template (`match_blocks.cpp`).
void matchBlocks(Analysis& analysis, ObjectId tenant, const packs::ObjectTemplate& role,
                 const std::vector<ObjectId>& parents);

/// Gives an object its template; the first wanted one is its own, where it plays several.
void cast(Analysis& analysis, ObjectId tenant, const packs::ObjectTemplate& role, ObjectId player);

/// Makes the object of a template that nobody wrote, under `parent`.
ObjectId deriveObject(Analysis& analysis, ObjectId tenant, const packs::ObjectTemplate& role, ObjectId parent);

/// Templates of the kind that have no object yet are stood for by one whose key is not known.
void standFor(Analysis& analysis, ObjectId tenant, const std::vector<packs::ObjectTemplate>& roles,
              std::string_view kind);

bool isStoodFor(const Analysis& analysis, ObjectId tenant, const packs::ObjectTemplate& role);

/// How the key of a written object fits the templates of its kind.
struct KeyFit {
  /// The template whose key value it has; null if none.
  const packs::ObjectTemplate* role = nullptr;
  /// Its key is not written.
  bool missing = false;
  /// The key has a finding (of before, or reported here): stands for every template of the kind.
  bool unknown = false;
};
KeyFit fitKey(Analysis& analysis, ObjectId tenant, ObjectId object, const std::vector<packs::ObjectTemplate>& roles);

/// The value that a template gives to its key field.
model::Value keyValue(Analysis& analysis, ObjectId tenant, const packs::ObjectTemplate& role);

}  // namespace calm::semantics
