#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "syntax/antlr/generated_parser.h"
#include "syntax/findings.h"
#include "syntax/recover/unit.h"

/// Slips and habits that can be told from the pieces around a refusal, so that a finding names what was meant instead
/// of the first piece that the grammar does not allow.
namespace calm::syntax {

/// A refusal in the words of what was meant: "expected …, found …" at [begin, end).
struct Slip {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string expected;
  std::string found;
  std::string help;
  std::optional<diagnostics::Fix> fix;
  /// Where it goes on from line to line: see Findings::continuesHabit.
  std::string_view habit = {};
};

/// A refused unit as the slips look at it.
struct Look {
  const Unit& unit;
  const Derivation& refused;
  const Findings& findings;
  /// Where the unit begins behind its annotations.
  std::uint32_t start = 0;
  /// The refused piece; the number of pieces at their end.
  std::uint32_t at = 0;

  TokenKind kind(std::size_t piece) const { return unit.kind(piece); }
  std::string_view text(std::size_t piece) const;
  /// The bytes from the first piece to the last one.
  std::string_view text(std::size_t first, std::size_t last) const;
  source::Span span(std::size_t first, std::size_t last) const;
  /// No bytes, before or behind a piece.
  source::Span before(std::size_t piece) const;
  source::Span behind(std::size_t piece) const;
  bool atEnd() const { return at >= unit.pieces.size(); }
  /// How many names stand in a row from `piece` on.
  std::uint32_t namesFrom(std::size_t piece) const;

  Slip slip(std::size_t first, std::size_t last, std::string expected, std::string found, std::string help) const;
};

/// A header or a field whose name, sign or brackets are not ours.
std::optional<Slip> headerSlip(const Look& look);

/// A declaration that begins with a word of the language.
std::optional<Slip> declarationSlip(const Look& look);

/// A block that is called like a word of the language.
std::optional<Slip> reservedLabel(const Look& look);

/// A value that another one follows without a separator.
std::optional<Slip> valueSlip(const Look& look);

/// The slip that explains the refusal, if one does.
std::optional<Slip> slipOf(const Unit& unit, const Derivation& refused, const Findings& findings);

/// Reports it. Null if the line has a finding.
diagnostics::Diagnostic* report(const Slip& slip, Findings& findings);

}  // namespace calm::syntax
