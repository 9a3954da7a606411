#pragma once

#include "semantics/analysis.h"

namespace calm::semantics {

/// Trees -> objects and names: every block becomes an object, every param, let and import a name. Says what is
/// unknown, given twice or in the wrong place; evaluates nothing but labels.
void declare(Analysis& analysis);

/// One block (and what is in it) under `parent`; noObject where its header declares nothing.
ObjectId declareBlock(Analysis& analysis, const syntax::Block& block, std::uint32_t file, ObjectId parent);

/// Makes the label of a tenant a name of its file, unless the landscape has that tenant already (reported; the block
/// is then ignored).
void claimTenant(Analysis& analysis, std::uint32_t file, ObjectId tenant);

/// The label of a block as text; empty where it has none that can be read.
struct LabelRead {
  std::string_view text;
  Span span;
  bool written = false;
  bool readable = false;
  /// None is written, and the sink already says why.
  bool lost = false;
};
LabelRead readLabel(Analysis& analysis, const syntax::Block& block, std::uint32_t file);

/// Gives the object its label, if it is one that its kind takes; says what is wrong with it otherwise.
void checkLabel(Analysis& analysis, ObjectId id, const LabelRead& label);

/// One error for what the grammar has and this version does not carry out.
void refuseConstruct(Analysis& analysis, Span place, std::string_view construct);

/// Counts the names in everything inside as used: for blocks that are not examined.
void markUsesInside(Analysis& analysis, const syntax::Block& block, std::uint32_t file, ObjectId tenant);

}  // namespace calm::semantics
