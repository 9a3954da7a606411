#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "plan/visitor.h"

namespace calm::emit {

struct Surroundings;

/// What every build makes, unless it is told to make only some of it (`--emit`). The manifest is no choice.
struct Artefact {
  std::string_view name;
  /// Null: the provenance, which is written while the others are.
  std::unique_ptr<plan::Visitor> (*emitter)(const Surroundings&) = nullptr;
  /// Whether the provenance of its scalars is recorded: such artefacts are made by one thread.
  bool recorded = true;
};

/// In the order in which they are made.
std::span<const Artefact> artefacts();

/// Whether the list names it; an empty list names all.
bool names(std::span<const std::string> list, std::string_view artefact);

inline constexpr std::string_view provenanceArtefact = "map";

}  // namespace calm::emit
