#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace calm::model {

/// A line of the table of a step.
struct StepField {
  std::string_view screen;
  Value value;
  /// Null where the value is no field's.
  const packs::FieldDef* def = nullptr;
  std::string_view hint;
  Origin origin;
};

/// A step, with the texts of the pack filled in.
struct Step {
  const packs::StepTemplate* source = nullptr;
  /// The object it is about; the tenant where the template names none.
  ObjectId object = noObject;
  std::string_view id;
  std::string_view title;
  std::vector<std::string_view> actions;
  std::vector<StepField> fields;
  std::string_view expect;
  std::string_view undo;
  std::vector<std::string_view> remarks;
};

/// How much of a step is wanted: Outline is its source, object, id and title.
enum class StepParts : std::uint8_t { Outline, Whole };

/// Composes the steps of a model that has no errors when they are asked for, since the texts of all of them are many
/// times the model.
class StepComposer {
 public:
  virtual ~StepComposer() = default;
  /// Of one tenant of the model, in pack order. Good until they are forgotten.
  virtual std::vector<Step> stepsOf(const Tenant& tenant, StepParts parts) = 0;
  /// Uses the memory of all steps again that were composed so far.
  virtual void forget() = 0;
};

}  // namespace calm::model
