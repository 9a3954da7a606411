#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "plan/visitor.h"

namespace calm::emit {

struct Surroundings;

/// What a build can make for a tool that deploys, on demand (`--target`): a folder `deploy/<name>/<tenant>/` each.
struct Target {
  std::string_view name;
  /// Null: what every build makes.
  std::unique_ptr<plan::Visitor> (*emitter)(const Surroundings&) = nullptr;
};

/// Sorted by name.
std::span<const Target> targets();

}  // namespace calm::emit
