#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/model.h"
#include "semantics/program.h"
#include "semantics/typing.h"
#include "source/span.h"
#include "syntax/tree.h"

namespace calm::semantics {

/// A param or let.
struct Binding {
  bool isParam = false;
  std::string_view name;
  source::Span nameSpan;
  const syntax::Param* param = nullptr;
  const syntax::Let* let = nullptr;
  std::uint32_t file = 0;
  bool used = false;
  /// Of a param: the value that the environment gives, and the file that says it; null without one.
  const syntax::Value* given = nullptr;
  std::uint32_t givenIn = 0;
  /// Of a param: what the command line gives; null without it.
  const ParamOverride* override = nullptr;
  model::Progress progress = model::Progress::Unseen;
  model::Value value;
  const Typing* typing = nullptr;
};

/// `import … as name`.
struct Alias {
  std::string_view name;
  source::Span span;
  std::uint32_t target = 0;
  bool unread = false;
  bool used = false;
};

/// What a name at the top of a file means.
struct TopName {
  enum class Kind : std::uint8_t { Tenant, Binding, Alias };
  Kind kind = Kind::Tenant;
  /// Object id, index of Names::bindings, or index of Names::aliases.
  std::uint32_t index = 0;
  source::Span span;
};

/// The names of one file: its own, and (for lookups) those of the files it imports without alias.
struct FileNames {
  std::unordered_map<std::string_view, TopName> own;
  std::vector<std::uint32_t> imports;
  /// The labels of the blocks at its top as written; known before any of them is declared.
  std::unordered_set<std::string_view> labels;
  /// Labels that are put together from texts and names: those whose names a reader can not see.
  std::vector<const syntax::RichText*> patterns;
  /// A name that is not found may stand in something that could not be read.
  bool incomplete = false;
  /// It may be that of a tenant whose label is not known; what decides which tenants there are is told by its own name.
  bool tenantsLost = false;
};

/// What a tenant was first declared as, over the whole landscape.
struct DeclaredTenant {
  std::string_view name;
  source::Span span;
  model::IterationId iteration = model::noIteration;
};

/// A block whose condition is false.
struct LeftOut {
  std::string_view label;
  model::ObjectId parent = model::noObject;
  /// The condition.
  source::Span condition;
};

/// The types of the names of a loop; null where nothing is known.
struct LoopTypings {
  const Typing* first = nullptr;
  const Typing* second = nullptr;
};

/// A finding that something of this name is not there: a name, or a step of a path into an object.
struct MissingName {
  std::string_view name;
  /// The tenant that was looked in (none: the file), or the object that the step leaves.
  model::ObjectId where = model::noObject;
  bool isStep = false;
  /// What is computed is missing with what it is computed from.
  bool computed = false;
  /// The first byte of all for what another finding says already.
  source::Span span;
  /// The map that the step leaves, in the place of an object.
  const model::ValueMap* map = nullptr;
  /// The pass that found it.
  std::uint32_t pass = 0;
};

struct Names {
  std::vector<FileNames> files;
  std::vector<Binding> bindings;
  std::vector<Alias> aliases;
  /// By their names in small letters.
  std::unordered_map<std::string, DeclaredTenant> tenants;
  /// An `environment` block has lost an entry to a finding of its text: it may have given any param its value.
  bool lostGiven = false;
  std::vector<MissingName> missing;
  std::vector<LeftOut> leftOut;
  /// Aligned with Model::iterations.
  std::vector<LoopTypings> loopTypings;
};

}  // namespace calm::semantics
