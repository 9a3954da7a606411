#pragma once

#include <vector>

#include "semantics/evaluate.h"

namespace calm::semantics {

/// Trees -> objects and names: every block becomes an object, every param, let and import a name. Says what is
/// unknown, given twice or in the wrong place; evaluates nothing but labels.
void declare(Analysis& analysis);

/// Where a block stands.
struct Position {
  std::uint32_t file = 0;
  /// noObject at the top of a file.
  ObjectId parent = noObject;
  /// The pass of the innermost loop around it.
  IterationId iteration = noIteration;
};

/// What the condition of a block says of it.
enum class Condition : std::uint8_t {
  /// It stands; also without a condition.
  Holds,
  /// It is left out.
  Fails,
  /// The condition has a finding: nothing is said of the block but that its name exists.
  Unknown,
  /// Another analysis looks at the block: its name exists.
  Elsewhere,
};

/// One block that is not left out, and what is in it; noObject where its header declares nothing.
ObjectId declareBlock(Analysis& analysis, const syntax::Block& block, const Position& position, Condition condition);

/// Makes the label of a tenant a name of its file, unless the landscape has that tenant already (reported; the block
/// is then ignored).
void claimTenant(Analysis& analysis, std::uint32_t file, ObjectId tenant);

/// Shows what stands there already: the place, or where that is the same text the pass of the loop.
void markFirst(const Analysis& analysis, diagnostics::Diagnostic& found, Span first, IterationId iteration);

/// The label of a block as text; empty where it has none that can be read.
struct LabelRead {
  std::string_view text;
  Span span;
  bool written = false;
  bool readable = false;
  /// None is written, and the sink already says why.
  bool lost = false;
};
LabelRead readLabel(Analysis& analysis, const syntax::Block& block, const Position& position);

/// Gives the object its label, if it is one that its kind takes; says what is wrong with it otherwise.
void checkLabel(Analysis& analysis, ObjectId id, const LabelRead& label);

/// Counts the names in everything inside as used: for blocks that are not examined.
void markUsesInside(Analysis& analysis, const syntax::Block& block, const Scope& scope);
void markUsesInside(Analysis& analysis, const std::vector<syntax::Member>& members, const Scope& scope);

}  // namespace calm::semantics
