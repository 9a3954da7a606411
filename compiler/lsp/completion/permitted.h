#pragma once

#include <string_view>
#include <vector>

#include "lsp/completion/writing.h"
#include "packs/catalog.h"

namespace calm::lsp {

/// What may stand in a block, as its product has it: by the words of the headers around it alone, so that it is known
/// of broken text, too.
class Permitted {
 public:
  /// Without blocks: at the top of a file.
  Permitted(const packs::Catalog& catalog, const std::vector<BlockHead>& blocks);

  /// Of the tenant; null where it has no known product.
  const packs::Pack* pack() const { return pack_; }
  /// Of the innermost block; null where it is unknown.
  const packs::Kind* kind() const { return kind_; }

  /// Fields that the product uses in the block, those that it can not be without first.
  std::vector<const packs::FieldDef*> fields() const;
  bool isRequired(const packs::FieldDef& field) const;
  const packs::FieldDef* field(std::string_view name) const;
  /// The rule by which the field has its value, or is asked for; null where there is none.
  const packs::Rule* ruleOf(std::string_view field) const;

  std::vector<const packs::Kind*> kinds() const;
  /// The kind as the tenant's product sees it; null where there is none.
  const packs::Kind* kind(std::string_view name) const;
  /// The templates of the product for blocks of the kind in this one.
  std::vector<const packs::ObjectTemplate*> templates(const packs::Kind& kind) const;
  /// The words that a block of the kind can be called by here.
  std::vector<packs::Symbol> labels(const packs::Kind& kind) const;

 private:
  bool accepts(const packs::Kind& kind) const;

  const packs::Catalog& catalog_;
  const packs::Pack* pack_ = nullptr;
  const packs::Kind* kind_ = nullptr;
  std::string_view label_;
  const std::vector<WrittenMember>* given_ = nullptr;
  bool isTenant_ = false;
  /// Those that the block may play.
  std::vector<const packs::ObjectTemplate*> roles_;
};

}  // namespace calm::lsp
