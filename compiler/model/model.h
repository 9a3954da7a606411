#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "model/value.h"
#include "packs/pack.h"
#include "source/span.h"
#include "support/table.h"
#include "syntax/tree.h"

/// The resolved landscape: nouns only. Objects are written or derived, each field has a value and an origin.
namespace calm::model {

/// Where a value comes from; see plan::Origin.
struct Origin {
  source::Span span;
  const packs::Rule* rule = nullptr;
  const packs::Pack* pack = nullptr;
  std::uint32_t fromBegin = 0;
  std::uint32_t fromCount = 0;
  std::string_view templateField;
};

enum class Progress : std::uint8_t { Unseen, Busy, Done };

/// A field of an object, written or derived.
struct Field {
  const packs::FieldDef* def = nullptr;
  /// Null where it is derived.
  const syntax::Field* source = nullptr;
  Progress progress = Progress::Unseen;
  /// Written in a way that already has a finding of its shape: counts as given, is given to no rule.
  bool refused = false;
  Value value;
  Origin origin;
};

struct Object {
  const packs::Kind* kind = nullptr;
  /// The pack of its tenant; null in a tenant without a known product.
  const packs::Pack* pack = nullptr;
  std::string_view label;
  source::Span labelSpan;
  /// Where "something is missing" is reported.
  source::Span header;
  const syntax::Block* source = nullptr;
  /// The file it is written in (index of Program::files).
  std::uint32_t file = 0;
  ObjectId parent = noObject;
  ObjectId tenant = noObject;
  bool derived = false;
  /// A member was lost to a syntax finding, or a block of unknown kind stands in it: nothing missing is reported.
  bool damaged = false;
  /// In the wrong place, declared twice, or of an unknown kind: only its name counts.
  bool ignored = false;
  /// Its key did not resolve, or it stands for several templates: it is not checked and not called missing.
  bool unmatched = false;
  /// What it plays in its product's pack; null if nothing.
  const packs::ObjectTemplate* role = nullptr;
  Origin origin;
  std::vector<Field> fields;
  std::vector<ObjectId> blocks;
};

/// A use case that a tenant wants and its product supports.
struct WantedUseCase {
  const packs::UseCase* useCase = nullptr;
  ObjectId object = noObject;
  /// What the screens call it.
  std::string_view label;
};

/// What was decided of a tenant.
struct Tenant {
  ObjectId object = noObject;
  const packs::Pack* pack = nullptr;
  /// The tenant that it is monitored by; noObject without one.
  ObjectId hub = noObject;
  std::vector<WantedUseCase> wanted;
  /// Empty without variants.
  std::string_view variant;
  const packs::Rule* variantRule = nullptr;
  /// The variant can not be decided: nothing is derived or checked.
  bool undecided = false;
  /// The object that plays each template, aligned with `templates`.
  std::vector<std::pair<const packs::ObjectTemplate*, std::vector<ObjectId>>> cast;
};

/// An expression of a pack that has no value where it is evaluated.
struct PackFault {
  const packs::Pack* pack = nullptr;
  /// As the pack writes it.
  std::string expression;
  /// A sentence: lower case, no full stop.
  std::string message;
};

/// Owns what the semantics made. Immutable once built.
struct Model {
  support::Table<ObjectId, Object> objects;
  /// In the order of the landscape.
  std::vector<Tenant> tenants;
  std::vector<source::Span> sources;
  std::deque<ValueList> lists;
  std::deque<ValueMap> maps;
  std::string environment;
  /// Overrides that named no param.
  std::vector<std::string> unknownParams;
  /// Each expression once.
  std::vector<PackFault> packFaults;
};

}  // namespace calm::model
