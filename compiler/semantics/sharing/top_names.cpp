#include "semantics/sharing/top_names.h"

namespace calm::semantics {

void TopNames::addLabel(const syntax::Block& block, std::uint32_t item) {
  if (const auto* name = std::get_if<syntax::Name>(&block.label.node)) add(name->text, item);
  if (const auto* plain = std::get_if<syntax::PlainText>(&block.label.node)) add(plain->text, item);
  const auto* text = std::get_if<std::unique_ptr<syntax::RichText>>(&block.label.node);
  if (!text) return;
  Pattern pattern;
  const auto& parts = (*text)->parts;
  if (!parts.empty() && !parts.front().path) pattern.begin = parts.front().literal;
  if (parts.size() > 1 && !parts.back().path) pattern.end = parts.back().literal;
  patterns_.emplace_back(pattern, item);
}

void TopNames::addLabels(const std::vector<syntax::Member>& members, std::uint32_t item) {
  for (const syntax::Member& member : members) {
    if (const auto* block = member.block()) addLabel(*block, item);
    if (const auto* loop = member.loop()) addLabels(loop->members, item);
  }
}

}  // namespace calm::semantics
