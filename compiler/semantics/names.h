#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
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
  /// A name that is not found may stand in something that could not be read.
  bool incomplete = false;
};

/// What a tenant was first declared as, over the whole landscape.
struct DeclaredTenant {
  std::string_view name;
  source::Span span;
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
};

}  // namespace calm::semantics
