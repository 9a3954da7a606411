#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "packs/embed/stdlib.h"

namespace calm::packs::embed {

/// The documents of stdlib/ that are no packs, each with its schema.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 2> knowledgeFiles{{
    {"service-key.yaml", "service-key-checks.schema.json"},
    {"symptoms.yaml", "symptoms.schema.json"},
}};

/// Names in them that nothing has: members of the key, kinds, fields, rules.
PackProblems checkKnowledge(const Stdlib& stdlib);

}  // namespace calm::packs::embed
