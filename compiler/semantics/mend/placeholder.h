#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "semantics/analysis.h"

namespace calm::semantics {

/// A value that a missing field can be given so that the file checks: the one that is meant where only one can be, else
/// one that somebody has to replace.
struct Placeholder {
  /// As it is written in a file.
  std::string text;
  bool certain = false;
};

/// Nothing where every value would be made up (a URL, a service key, a number), or where the object's name depends
/// on a param or a loop.
std::optional<Placeholder> placeholderFor(Analysis& analysis, ObjectId id, const packs::FieldDef& field);

/// The same for a block of this label that `id` does not hold yet. Only texts and secrets.
std::optional<Placeholder> placeholderBelow(const Analysis& analysis, ObjectId id, std::string_view label,
                                            const packs::FieldDef& field);

}  // namespace calm::semantics
