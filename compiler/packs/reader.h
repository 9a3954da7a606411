#pragma once

#include <span>
#include <string>
#include <string_view>

#include "packs/pack.h"
#include "packs/policy.h"
#include "packs/problem.h"
#include "packs/schema_check.h"
#include "support/result.h"

namespace calm::packs {

/// Reads `stdlib/kinds.yaml`. `schema` is kinds.schema.json.
support::Result<Kinds, PackProblems> readKinds(const std::string& file, std::string_view yaml,
                                               const SchemaCheck& schema);

/// Reads a product pack: shipped ones when Calm is built, a house's own when it runs. `schema` is
/// product-pack.schema.json. A pack that comes back is well formed and consistent in itself.
support::Result<Pack, PackProblems> readPack(const std::string& file, std::string_view yaml, const SchemaCheck& schema,
                                             const Kinds& kinds);

/// Whether a document of a house is a policy: it has the key `policy`. A text that can not be read is none.
bool isPolicy(const std::string& file, std::string_view yaml);

/// Reads a policy. `schema` is policy.schema.json, `products` is every product that there is.
support::Result<Policy, PackProblems> readPolicy(const std::string& file, std::string_view yaml,
                                                 const SchemaCheck& schema, const Kinds& kinds,
                                                 std::span<const Pack* const> products);

/// Any other document of ours, as the JSON text that says the same.
support::Result<std::string, PackProblems> readPlain(const std::string& file, std::string_view yaml,
                                                     const SchemaCheck& schema);

}  // namespace calm::packs
