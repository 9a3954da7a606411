#pragma once

#include <optional>
#include <string_view>

#include "model/value.h"
#include "semantics/analysis.h"
#include "semantics/typing.h"
#include "syntax/tree.h"

namespace calm::semantics {

/// What template expressions see beside the names of the pack.
struct PackScope {
  ObjectId tenant = noObject;
  ObjectId self = noObject;
  /// The use case block of the path; noObject where the template serves none that is wanted.
  ObjectId useCase = noObject;
  /// A value that is asked for only when it is needed is reported where it is missing.
  bool asks = true;
  /// Interpolated symbols become the label of the screen: texts of steps.
  bool labels = false;
};

/// Where an expression stands: which names it sees.
struct Scope {
  std::uint32_t file = 0;
  /// The tenant whose objects are visible by their name.
  ObjectId tenant = noObject;
  /// The object whose field it is; noObject in params, lets and asserts.
  ObjectId owner = noObject;
  /// The pass of the innermost loop around it.
  model::IterationId iteration = model::noIteration;
  const PackScope* pack = nullptr;
  /// Only params and lets may be read: what exists must be known before anything refers to it.
  bool structural = false;
};

struct Evaluated {
  model::Value value;
  /// Null where nothing is known of the type.
  const Typing* typing = nullptr;
};

/// Evaluates an expression where `expected` belongs (null: anything). What is wrong with it goes to the sink and
/// gives Poison; user expressions never give Absent, template expressions may.
Evaluated evaluate(Analysis& analysis, const Scope& scope, const syntax::Value& value, const Typing* expected);

/// The pieces of `evaluate`, one file each.
Evaluated evaluateText(Analysis& analysis, const Scope& scope, const syntax::Value& value, const Typing* expected);
Evaluated evaluateName(Analysis& analysis, const Scope& scope, const syntax::Value& value, const Typing* expected);
Evaluated evaluatePath(Analysis& analysis, const Scope& scope, const syntax::Value& value);
Evaluated evaluateCall(Analysis& analysis, const Scope& scope, const syntax::Value& value, const Typing* expected);
Evaluated evaluateLogic(Analysis& analysis, const Scope& scope, const syntax::Value& value);

/// Holds a value that came from elsewhere against what its place expects.
model::Value conform(Analysis& analysis, Evaluated found, const Typing* expected, Span place);

/// The value of a field of an object: written, or derived by the template that the object plays. Absent where
/// neither gives one, Poison where that has a finding. Evaluated once.
model::Value fieldValue(Analysis& analysis, ObjectId object, const packs::FieldDef& def);

/// The value of a param or let, evaluated once.
Evaluated bindingValue(Analysis& analysis, std::uint32_t binding);

/// The field of an object, written or derived so far; null if there is none.
model::Field* findField(model::Object& object, std::string_view name);

/// The definition of a field as the object's product sees it; null if its kind has none.
const packs::FieldDef* fieldDef(const model::Object& object, std::string_view name);

/// A value as a diagnostic may name it: `alm`, "text", a list; a secret by its name.
std::string show(const Analysis& analysis, const model::Value& value);

/// What sort of value it is: `a text`, `a secret`, `the tenant`.
std::string sortOf(const Analysis& analysis, const model::Value& value);

/// Whether two values are the same; secrets by name, text, URL and host as one type.
bool equal(const model::Value& left, const model::Value& right);

/// Evaluates an expression of a pack (parsed once, kept by the address of its text).
Evaluated evaluateExpression(Analysis& analysis, const packs::Expression& text, const PackScope& scope,
                             const Typing* expected);

/// Evaluates a text of a pack with `${path}` in it; symbols become labels.
std::string_view fillText(Analysis& analysis, const std::string& text, PackScope scope);

/// Takes back that a value looks like a credential (CALM4003): it has another finding.
void forgetCredential(Analysis& analysis, Span place);

/// Counts every name in the value as used; for values that are not evaluated.
void markUses(Analysis& analysis, const Scope& scope, const syntax::Value& value);

}  // namespace calm::semantics
