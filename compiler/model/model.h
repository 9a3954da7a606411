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

/// What made a value that nobody wrote; see plan::Origin.
struct Derivation {
  const packs::Rule* rule = nullptr;
  const packs::Pack* pack = nullptr;
  std::uint32_t fromBegin = 0;
  std::uint32_t fromCount = 0;
  std::string_view templateField;
};

/// Where a value comes from; see plan::Origin.
struct Origin {
  source::Span span;
  /// Null where it was written.
  const Derivation* derivation = nullptr;

  const packs::Rule* rule() const { return derivation ? derivation->rule : nullptr; }
  const packs::Pack* pack() const { return derivation ? derivation->pack : nullptr; }
};

/// Names an iteration of the Model.
enum class IterationId : std::uint32_t {};
inline constexpr IterationId noIteration = IterationId{0xFFFFFFFFu};

/// One pass of a loop: what its names stand for.
struct Iteration {
  const syntax::For* loop = nullptr;
  /// The pass of the loop around it.
  IterationId outer = noIteration;
  /// The object that the loop stands in; noObject at the top of a file.
  ObjectId owner = noObject;
  std::uint32_t file = 0;
  /// Of the loop in its outer pass, from 1.
  std::uint32_t number = 1;
  /// What the names stand for. Of `for value in …` the second is absent.
  Value first;
  Value second;
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
  /// `///` before it.
  std::string_view documentation;
  /// The file it is written in (index of Program::files).
  std::uint32_t file = 0;
  ObjectId parent = noObject;
  ObjectId tenant = noObject;
  /// The pass of the innermost loop around its header.
  IterationId iteration = noIteration;
  bool derived = false;
  /// A member was lost to a syntax finding, or a block of unknown kind stands in it: nothing missing is reported.
  bool damaged = false;
  /// In the wrong place, declared twice, or of an unknown kind: only its name counts.
  bool ignored = false;
  /// It is ignored because another analysis looks at it.
  bool elsewhere = false;
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
  support::Table<IterationId, Iteration> iterations;
  /// In the order of the landscape.
  std::vector<Tenant> tenants;
  std::vector<source::Span> sources;
  std::deque<Derivation> derivations;
  std::deque<ValueList> lists;
  std::deque<ValueMap> maps;
  std::string environment;
  /// The files declare no tenant with a use case, not even in a loop or under a condition.
  bool library = true;
  /// Blocks whose condition is false, and the bodies of loops over nothing: nothing in them was looked at.
  std::vector<source::Span> leftOut;
  /// Overrides that named no param.
  std::vector<std::string> unknownParams;
  /// Each expression once.
  std::vector<PackFault> packFaults;
};

}  // namespace calm::model
