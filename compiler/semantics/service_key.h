#pragma once

#include <string_view>

#include "semantics/evaluate.h"

namespace calm::semantics {

/// The value of `key-file(path)`: a map of the fields of a service key, the client secret as a secret. A file that
/// is missing, outside the root or no key is reported at `place`.
model::Value readKeyFile(Analysis& analysis, const Scope& scope, Span place, std::string_view path);

/// The definition of a field of a service key; null if it has none of that name.
const packs::FieldDef* keyField(const packs::Catalog& catalog, std::string_view name);

/// The secret that stands for the client secret of a tenant's key where none is written.
model::Value keySecret(Analysis& analysis, ObjectId tenant);

/// A template reads the client secret of the key of this tenant: reports, once, a key that has none.
void needClientSecret(Analysis& analysis, ObjectId tenant);

/// Checks that hold of a service key written as a block: `api` ends in `/api`.
void checkKeyBlock(Analysis& analysis, ObjectId block);

}  // namespace calm::semantics
