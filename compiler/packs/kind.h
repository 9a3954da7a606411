#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "packs/type.h"

namespace calm::packs {

/// A field of a kind.
struct FieldDef {
  std::string name;
  Type type;
  /// The label on the screen (`Host Name`).
  std::string screen;
  /// The key in SAP's flat destination object (`tokenServiceURL`); empty for other kinds.
  std::string sapKey;
  /// The key in `landscape.json` (camelCase of the name unless the data says otherwise).
  std::string jsonKey;
  /// The words that any product uses in this field. Empty with a symbol type: `useCases` or open.
  std::vector<Symbol> symbols;
  /// The words are the ids of use cases.
  bool useCases = false;
  /// Of a reference to a tenant: the product it must have.
  std::string product;
  /// CALM2005 at the header where it is missing.
  bool required = false;
  /// Required only in a block that holds a block of this kind (`monitored-by` with a `use-case`).
  std::string requiredWith;
  /// Of a map of texts: the keys whose value is a secret.
  std::vector<std::string> secretKeys;
  /// Asked for (CALM2005, once) as soon as something is derived from it.
  bool onDemand = false;
};

/// What a block of a kind is called by.
enum class LabelForm : std::uint8_t {
  /// No label; reached by its kind (`service-key`).
  None,
  /// A name of the user's (`destination CALM_BPMON`).
  Name,
  /// A word of the pack (`use-case ID`, `setting ID`, `outbound-service ID`).
  Symbol,
};

/// A kind of block. Kinds are data; the compiler knows none by name.
struct Kind {
  std::string name;
  /// What a person calls it (`communication system`), and where it stands: `file` or names of kinds.
  std::string noun;
  std::vector<std::string> standsIn;
  LabelForm label = LabelForm::Name;
  /// Takes `: PRODUCT` in its header.
  bool hasProduct = false;
  /// The list in `landscape.json` (`communicationSystems`), or the member, of a kind without label (`landscapeEntry`).
  std::string jsonKey;
  /// Has `origin` (written or derived) in `landscape.json`.
  bool showsOrigin = false;
  /// Its blocks name the use cases that their tenant wants; their fields feed templates and are not emitted.
  bool wantsUseCase = false;
  /// Written into an artefact of its own: `destination` (the flat object of the destination service), or empty.
  std::string artefact;
  /// A label may not hold a dot.
  bool dotless = false;
  /// Of LabelForm::Symbol: the words (of a product's kind: those of the product), with the labels of the screen.
  std::vector<Symbol> labels;
  std::vector<FieldDef> fields;

  /// Whether the definition is one of `fields`, and not one of the same name from elsewhere.
  bool holds(const FieldDef* def) const {
    const FieldDef* const begin = fields.data();
    return !std::less<>()(def, begin) && std::less<>()(def, begin + fields.size());
  }
};

}  // namespace calm::packs
