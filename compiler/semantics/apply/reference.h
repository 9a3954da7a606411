#pragma once

#include <cstdint>

#include "semantics/apply/cast.h"
#include "semantics/evaluate.h"

namespace calm::semantics {

/// A field whose template says to which object it leads (`refers`).
class Reference {
 public:
  Reference(Analysis& analysis, const PackScope& scope, const packs::FieldTemplate& part)
      : analysis_(analysis), scope_(scope), part_(part) {}

  /// The reference leads to an object that plays the template, or could: one of its kind with its key value.
  bool leadsThere(const model::Value& value) const;

  /// Cites the rule of what the reference leads to, where the reference holds it.
  void cite(diagnostics::Diagnostic& found) const;

  /// Offers another object that is written, a change of the one that `field` names, or an object that is derived: the
  /// first of these that there is.
  void offer(const model::Value& value, const syntax::Field& field, diagnostics::Diagnostic& found) const;

 private:
  enum class Player : std::uint8_t { Written, Derived };

  const packs::Pack& pack() const { return *analysis_.object(scope_.tenant).pack; }

  /// Makes the object that the reference leads to one that the rule asks for, by the field that decides what it is for.
  bool offerKey(const model::Value& value, diagnostics::Diagnostic& found) const;

  /// The object that plays the template to which the reference has to lead. False if there is none of the sort.
  bool offerPlayers(Player sort, const syntax::Field& field, diagnostics::Diagnostic& found) const;

  Analysis& analysis_;
  PackScope scope_;
  const packs::FieldTemplate& part_;
};

}  // namespace calm::semantics
