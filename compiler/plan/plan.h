#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "packs/pack.h"
#include "source/span.h"

/// The compiled landscape: every object with all its values, and the ordered steps. Each leaf remembers its
/// origin. Texts are views into sources, packs or a TextArena.
namespace calm::plan {

/// Where a value comes from.
struct Origin {
  /// Written: the place of the value. Derived: the place that caused it (the use case or object it serves).
  source::Span span;
  /// The rule that derived it; null where it was written.
  const packs::Rule* rule = nullptr;
  /// The pack the rule stands in (for the page); null where it was written.
  const packs::Pack* pack = nullptr;
  /// The places whose values it was derived from (spans in .calm files): a slice of Landscape::sources.
  std::uint32_t fromBegin = 0;
  std::uint32_t fromCount = 0;
  /// Field of the template that made it (`url`); empty where written.
  std::string_view templateField;

  friend bool operator==(const Origin&, const Origin&) = default;
};

enum class LeafKind : std::uint8_t { Text, Symbol, Number, Bool, Duration, Secret, Reference, List, Map };

/// A value as artefacts need it.
struct Leaf {
  LeafKind kind = LeafKind::Text;
  /// Text, the symbol, the duration as written, the secret's name, or the reference's path from its tenant.
  std::string_view text;
  /// Symbol: its label on the screen and SAP's value (empty if none).
  std::string_view label;
  std::string_view sap;
  std::uint64_t number = 0;
  std::vector<Leaf> items;
  /// The keys of a map, one for each item.
  std::vector<std::string_view> keys;
  Origin origin;
};

/// A field of an object, in the order of its kind.
struct Field {
  const packs::FieldDef* def = nullptr;
  Leaf value;
};

/// An object: a system, an arrangement, an instance, a tenant, ….
struct Object {
  const packs::Kind* kind = nullptr;
  std::string_view id;
  bool derived = false;
  /// Header of the block, or of the block that caused it.
  Origin origin;
  std::vector<Field> fields;
  /// Blocks inside, written ones in the order of the source, then derived ones in pack order.
  std::vector<Object> blocks;
  /// `///` before it.
  std::string_view documentation;
};

/// A wanted use case.
struct WantedUseCase {
  std::string_view id;
  std::string_view path;
  std::string_view activation;
  std::string_view label;
  Origin origin;
};

struct Tenant {
  std::string_view id;
  const packs::Pack* pack = nullptr;
  /// Empty where the product has no variants or none is needed.
  std::string_view setup;
  Origin setupOrigin;
  std::string_view monitoredBy;
  Object object;
  std::vector<WantedUseCase> useCases;
};

/// A line of the table of a step: what the screen calls it and the value to enter.
struct StepField {
  std::string_view screen;
  Leaf value;
  /// The value as a person enters it (the label of a symbol, the placeholder text is never put here).
  std::string_view shown;
  std::string_view hint;
};

/// A step of the plan, texts complete.
struct Step {
  /// `sales/iem/arrangement`.
  std::string_view id;
  std::string_view tenant;
  packs::StepClass cls = packs::StepClass::Ui;
  std::string_view title;
  std::string_view role;
  std::string_view system;
  std::span<const std::string> navigation;
  std::vector<std::string_view> actions;
  std::vector<StepField> fields;
  std::string_view expect;
  std::string_view undo;
  std::vector<std::string_view> remarks;
  /// What comes before it: indexes into the steps of its tenant.
  std::vector<std::uint32_t> dependsOn;
  std::vector<const packs::Rule*> rules;
  /// The artefact that a tool applies (`destinations/entitlements/CALM_BPMON.json`); empty for other steps.
  std::string_view artefact;
  /// The `.calm` place that caused it.
  source::Span cause;
};

struct SecretUse {
  std::string_view name;
  /// `sales.iem.password`, sorted as the landscape is.
  std::vector<std::string> usedBy;
  Origin origin;
};

/// What is known before the first tenant.
struct Landscape {
  /// Empty: the nameless environment.
  std::string_view environment;
  /// What origins have their `from` in.
  std::span<const source::Span> sources;
};

}  // namespace calm::plan
