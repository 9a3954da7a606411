#include "semantics/sharing/names_in.h"

#include <algorithm>
#include <memory>

#include "support/overloaded.h"

namespace calm::semantics {
namespace {

class Collecting {
 public:
  void item(const syntax::Item& item) {
    std::visit(support::overloaded{
                   [&](const syntax::Param& param) { value(param.value); },
                   [&](const syntax::Let& let) { value(let.value); },
                   [&](const syntax::Assert& assertion) {
                     value(assertion.condition);
                     value(assertion.message);
                   },
                   [&](const syntax::Environment& environment) {
                     for (const syntax::Entry& entry : environment.entries) value(entry.value);
                   },
                   [&](const syntax::For& loop) { this->loop(loop); },
                   [&](const syntax::Block& block) { this->block(block); },
                   [](const syntax::Import&) {},
                   [](const syntax::BrokenItem&) {},
               },
               item);
  }

  void value(const syntax::Value& value) {
    std::visit(support::overloaded{
                   [&](const syntax::Name& name) { names_.push_back(name.text); },
                   [&](const std::unique_ptr<syntax::RichText>& text) { parts(*text); },
                   [&](const std::unique_ptr<syntax::List>& list) {
                     for (const syntax::Value& each : list->items) this->value(each);
                   },
                   [&](const std::unique_ptr<syntax::Map>& map) {
                     for (const syntax::Entry& entry : map->entries) this->value(entry.value);
                   },
                   [&](const std::unique_ptr<syntax::Call>& call) {
                     for (const syntax::Value& argument : call->arguments) this->value(argument);
                   },
                   [&](const std::unique_ptr<syntax::Select>& select) {
                     names_.push_back(select->name);
                     this->value(select->base);
                   },
                   [&](const std::unique_ptr<syntax::Index>& index) {
                     this->value(index->base);
                     this->value(index->index);
                   },
                   [&](const std::unique_ptr<syntax::Not>& negated) { this->value(negated->operand); },
                   [&](const std::unique_ptr<syntax::Binary>& binary) {
                     this->value(binary->left);
                     this->value(binary->right);
                   },
                   [](const auto&) {},
               },
               value.node);
  }

  ItemNames take() { return {eachOnce(std::move(names_)), eachOnce(std::move(inTitles_))}; }

 private:
  static std::vector<std::string_view> eachOnce(std::vector<std::string_view> names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
  }

  void parts(const syntax::RichText& text) {
    for (const syntax::TextPart& part : text.parts) {
      if (part.path) value(*part.path);
    }
  }

  void block(const syntax::Block& block) {
    if (const auto* text = std::get_if<std::unique_ptr<syntax::RichText>>(&block.label.node)) parts(**text);
    value(block.when);
    members(block.members);
  }

  void field(const syntax::Field& field) {
    const auto* text = std::get_if<std::unique_ptr<syntax::RichText>>(&field.value.node);
    if (field.name.text != titleField || !text) return value(field.value);
    for (const syntax::TextPart& part : (*text)->parts) {
      if (!part.path) continue;
      const auto* name = std::get_if<syntax::Name>(&part.path->node);
      if (name) {
        inTitles_.push_back(name->text);
      } else {
        value(*part.path);
      }
    }
  }

  void loop(const syntax::For& loop) {
    value(loop.range);
    members(loop.members);
  }

  void members(const std::vector<syntax::Member>& members) {
    for (const syntax::Member& member : members) {
      std::visit(support::overloaded{
                     [&](const syntax::Field& field) { this->field(field); },
                     [&](const syntax::Block& block) { this->block(block); },
                     [&](const syntax::For& loop) { this->loop(loop); },
                 },
                 member.node);
    }
  }

  std::vector<std::string_view> names_;
  std::vector<std::string_view> inTitles_;
};

}  // namespace

ItemNames namesIn(const syntax::Item& item) {
  Collecting collecting;
  collecting.item(item);
  return collecting.take();
}

std::vector<std::string_view> namesIn(const syntax::Value& value) {
  Collecting collecting;
  collecting.value(value);
  return collecting.take().read;
}

}  // namespace calm::semantics
