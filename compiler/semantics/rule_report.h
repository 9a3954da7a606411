#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "semantics/analysis.h"

namespace calm::semantics {

/// How the sentence of a rule goes on from what was seen.
enum class Joint : std::uint8_t {
  /// They contradict each other: `port` is 80, but the port is 443.
  But,
  /// The rule says why it is asked for: the endpoint has no `user`: user and password are maintained.
  Colon,
};

/// Reports a rule of a pack: `seen` says what was seen, the rule's sentence follows. The severity is the rule's,
/// unless `severity` names another.
diagnostics::Diagnostic& reportRule(Analysis& analysis, const packs::Pack& pack, const packs::Rule& rule, Span place,
                                    std::string_view seen, Joint joint = Joint::But, std::string_view severity = {});

/// Reports the lowest of several rules that one value breaks and cites the others.
diagnostics::Diagnostic& reportLowest(Analysis& analysis, const packs::Pack& pack,
                                      std::span<const packs::Rule* const> rules, Span place, std::string_view seen,
                                      std::string_view severity = {});

/// A citation of a rule.
diagnostics::Citation citationOf(const packs::Pack& pack, const packs::Rule& rule);

/// Adds to findings of a written field the rules that the field's type already holds (`fires: CALM2007`), from
/// the index `since` of the sink on.
void citeHeldRules(Analysis& analysis, const model::Object& object, std::string_view field, std::size_t since);

/// Adds to a finding the rules of templates of this kind that its code holds (`fires: CALM2012`).
void citeRulesOfKind(const packs::Pack& pack, std::string_view kind, diagnostics::Diagnostic& found);

/// Adds to a finding the rule, where its code holds it.
void citeHeldRule(const packs::Pack& pack, std::string_view rule, diagnostics::Diagnostic& found);

/// Adds to a finding about two objects of one name the rules that it holds.
void citeUniqueRules(const model::Object& object, diagnostics::Diagnostic& found);

}  // namespace calm::semantics
