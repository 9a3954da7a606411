#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "packs/template.h"

namespace calm::packs {

enum class StepClass : std::uint8_t { Deploy, Ui, Assert };

/// A line of a step's table: the label on the screen and the value to enter.
struct StepField {
  std::string screen;
  /// A field of the step's object, or an expression.
  std::string field;
  Expression value;
  /// What the value is used for, or how to find it; may be empty.
  std::string hint;
};

/// A step that a person or a tool carries out. Texts may hold `${path}` of the template scope.
struct StepTemplate {
  std::string id;
  /// One step for each object that plays this template; empty: one for the tenant.
  std::string object;
  /// Only where one of these paths is wanted / in these variants; empty: always.
  std::vector<std::string> paths;
  std::vector<std::string> variants;
  Expression when;
  StepClass cls = StepClass::Ui;
  /// Who (`administrator`, …), and where (`SAP Cloud for Customer`, `SAP BTP cockpit`, `SAP Cloud ALM`).
  std::string role;
  std::string system;
  std::string title;
  /// The way through the screens.
  std::vector<std::string> navigation;
  std::vector<std::string> actions;
  /// Empty with an object: every field of the object with its screen label.
  std::vector<StepField> fields;
  bool allFields = false;
  std::string expect;
  std::string undo;
  std::vector<std::string> remarks;
  std::vector<std::string> rules;
  /// Ids of steps (or groups: a prefix that ends in `/`) that come before.
  std::vector<std::string> after;
};

}  // namespace calm::packs
