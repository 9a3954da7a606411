#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace calm::packs {

/// An expression in the value language of `.calm`, evaluated in the scope of a template: `tenant`, the names of
/// `scope` (`alm`, `key`), `use-case` (the use case of the path), `wanted.<path>` (the wanted use cases of a
/// path), `tables.<table>`, the ids of the other templates of the product, and `self` (the object).
using Expression = std::string;

/// What must hold of a value beside equality.
enum class ConditionKind : std::uint8_t {
  /// Text begins with / ends with / does not end with one of `texts`.
  Prefix,
  Suffix,
  NotSuffix,
  /// A text is not empty; a list has an element.
  NonEmpty,
  /// A symbol, or each element of a list, is one of `texts`.
  Only,
  /// A symbol, or no element of a list, is one of `texts`.
  Refuse,
  /// The list holds every element of `value`.
  Covers,
  /// The list holds nothing but elements of `value`.
  Within,
  /// A list has at most this many elements (`number`).
  AtMost,
};

struct Condition {
  ConditionKind kind = ConditionKind::Only;
  std::vector<std::string> texts;
  Expression value;
  std::uint32_t number = 0;
  std::string rule;
  /// `error`, `note` or `warning` where it is not what the rule says; else empty.
  std::string severity;
};

enum class FieldMode : std::uint8_t {
  /// Derived and fixed: a written value must equal it (or one of `accepts`).
  Value,
  /// Used when nothing is written; what is written needs to meet the conditions only.
  Default,
  /// The user must give it, here or where `from` says.
  Required,
  /// May be written, is not derived.
  Optional,
  /// Writing it is an error of `rule`.
  Forbidden,
  /// May be written; a written one gives a finding of `rule` (of its severity), and nothing is checked.
  Remarked,
};

/// What a template says of one field.
struct FieldTemplate {
  std::string name;
  FieldMode mode = FieldMode::Value;
  /// Of Value and Default: tried in order until one has a value.
  std::vector<Expression> values;
  /// Values that satisfy as well (a value among `values` always does).
  std::vector<Expression> accepts;
  std::string rule;
  /// Where the value may stand instead (`use-case.user`); used when the field itself is not written.
  Expression from;
  /// The reference must lead to the object that plays this template of the product.
  std::string refers;
  std::vector<Condition> conditions;
};

/// How written objects find their template.
enum class MatchBy : std::uint8_t {
  /// The path has one template of this kind: every object of the kind.
  Kind,
  /// By its label, a word of the pack.
  Label,
  /// By the value of `key`: equal to the template's value, or (of lists) an element of it.
  Key,
};

/// An object that the guide prescribes. The same template checks a written one and derives a missing one.
struct ObjectTemplate {
  std::string id;
  std::string kind;
  /// The paths it serves; wanted when one of them is. Empty: always.
  std::vector<std::string> serves;
  /// The variants in which it is used; empty: all.
  std::vector<std::string> variants;
  MatchBy match = MatchBy::Kind;
  std::string key;
  /// The name of a derived object (of MatchBy::Label: the word).
  std::string name;
  std::string namePrefix;
  std::string nameRule;
  /// The rule for a written one without a label; empty: CALM2005.
  std::string labelRule;
  /// Several may stand, each is checked, derived objects refer to the first.
  bool several = false;
  /// The rule for a second one, where not several.
  std::string againRule;
  /// The rule that says when it is needed: cited where it stands although its use case is not wanted (CALM2021).
  std::string neededRule;
  /// The rule that makes it where it is missing.
  std::string rule;
  /// Never derived (the user writes it or not); a written one is checked.
  bool optional = false;
  std::vector<FieldTemplate> fields;
  /// Templates of the blocks inside; their ids are unique in the product.
  std::vector<ObjectTemplate> blocks;
  /// For a block inside whose word belongs to another template of the product: kind and rule.
  struct Stray {
    std::string kind;
    std::string rule;
  };
  std::vector<Stray> strays;
};

/// A condition over several fields of an object.
struct Check {
  std::string rule;
  /// A template id, a kind without template, or `tenant`.
  std::string object;
  std::vector<std::string> paths;
  std::vector<std::string> variants;
  /// Not checked where this is false or unknown; empty: always.
  Expression when;
  Expression require;
  /// The field at which it is reported (the header where it is not written).
  std::string at;
};

}  // namespace calm::packs
