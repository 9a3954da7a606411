#include "packs/check/paths.h"

#include <memory>
#include <type_traits>
#include <variant>

#include "support/overloaded.h"

namespace calm::packs::check {

using syntax::Value;

void eachPath(const Value& value, const PathLook& look) {
  const auto inside = [&](const Value& part) { eachPath(part, look); };
  const auto based = [&](const Value& base, std::string_view step) {
    if (const auto* name = std::get_if<syntax::Name>(&base.node)) look(name->text, step);
    inside(base);
  };
  std::visit(support::overloaded{
                 [](const syntax::Missing&) {},
                 [](const syntax::PlainText&) {},
                 [](const std::unique_ptr<syntax::Number>&) {},
                 [](const syntax::Bool&) {},
                 [](const syntax::Name&) {},
                 [&](const std::unique_ptr<syntax::RichText>& text) {
                   for (const syntax::TextPart& part : text->parts) {
                     if (part.path) inside(*part.path);
                   }
                 },
                 [&](const std::unique_ptr<syntax::List>& list) {
                   for (const Value& item : list->items) inside(item);
                 },
                 [&](const std::unique_ptr<syntax::Map>& map) {
                   for (const syntax::Entry& entry : map->entries) inside(entry.value);
                 },
                 [&](const std::unique_ptr<syntax::Call>& call) {
                   for (const Value& argument : call->arguments) inside(argument);
                 },
                 [&](const std::unique_ptr<syntax::Select>& select) { based(select->base, select->name); },
                 [&](const std::unique_ptr<syntax::Index>& index) {
                   const auto* text = std::get_if<syntax::PlainText>(&index->index.node);
                   based(index->base, text ? text->text : std::string_view());
                   inside(index->index);
                 },
                 [&](const std::unique_ptr<syntax::Not>& negated) { inside(negated->operand); },
                 [&](const std::unique_ptr<syntax::Binary>& binary) {
                   inside(binary->left);
                   inside(binary->right);
                 },
             },
             value.node);
}

}  // namespace calm::packs::check
