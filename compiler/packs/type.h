#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace calm::packs {

enum class TypeKind : std::uint8_t {
  Text,
  Number,
  Bool,
  Duration,
  Url,
  Host,
  Symbol,
  Secret,
  ServiceKey,
  List,
  Map,
  /// To an object of the kind named by `target` (`tenant`, `instance`, …).
  Reference,
};

/// The type of a field. Written in packs as in the language: `text`, `list(symbol)`, `map(text)`,
/// `reference(tenant)`, `service-key`.
struct Type {
  TypeKind kind = TypeKind::Text;
  /// Of a list or map: the type of its elements (one), else empty.
  std::vector<Type> elements;
  /// Of a reference: the kind it leads to.
  std::string target;
};

/// One allowed word of a field, with the label that the screen shows for it and SAP's value in artefacts.
struct Symbol {
  std::string id;
  std::string label;
  /// Empty: no artefact needs it.
  std::string sap;
};

}  // namespace calm::packs
