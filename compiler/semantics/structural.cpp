#include "semantics/structural.h"

#include <memory>
#include <optional>
#include <unordered_set>

#include "semantics/scope.h"
#include "support/overloaded.h"

namespace calm::semantics {

namespace {

/// Follows the names of a value. Tenants may not be declared yet, so they are known by the labels of the trees.
class Reading {
 public:
  explicit Reading(Analysis& analysis) : analysis_(analysis) {}

  bool any(std::uint32_t file, const syntax::Value& value) {
    const auto inner = [&](const syntax::Value& each) { return any(file, each); };
    return std::visit(
        support::overloaded{
            [&](const syntax::Name& name) { return throughName(file, name.text); },
            [&](const std::unique_ptr<syntax::RichText>& text) {
              for (const syntax::TextPart& part : text->parts) {
                if (part.path && inner(*part.path)) return true;
              }
              return false;
            },
            [&](const std::unique_ptr<syntax::List>& list) {
              for (const syntax::Value& item : list->items) {
                if (inner(item)) return true;
              }
              return false;
            },
            [&](const std::unique_ptr<syntax::Map>& map) {
              for (const syntax::Entry& entry : map->entries) {
                if (inner(entry.value)) return true;
              }
              return false;
            },
            [&](const std::unique_ptr<syntax::Call>& call) {
              for (const syntax::Value& argument : call->arguments) {
                if (inner(argument)) return true;
              }
              return false;
            },
            [&](const std::unique_ptr<syntax::Select>& select) { return throughSelect(file, *select); },
            [&](const std::unique_ptr<syntax::Index>& index) { return inner(index->base) || inner(index->index); },
            [&](const std::unique_ptr<syntax::Not>& negated) { return inner(negated->operand); },
            [&](const std::unique_ptr<syntax::Binary>& binary) { return inner(binary->left) || inner(binary->right); },
            [](const auto&) { return false; },
        },
        value.node);
  }

 private:
  bool throughSelect(std::uint32_t file, const syntax::Select& select) {
    const auto* base = std::get_if<syntax::Name>(&select.base.node);
    if (!base) return any(file, select.base);
    const FileNames& names = analysis_.names.files[file];
    const auto own = names.own.find(base->text);
    if (own == names.own.end() || own->second.kind != TopName::Kind::Alias) return throughName(file, base->text);
    const Alias& alias = analysis_.names.aliases[own->second.index];
    return !alias.unread && inFile(alias.target, select.name).value_or(false);
  }

  bool throughName(std::uint32_t file, std::string_view name) {
    if (const auto own = inFile(file, name)) return *own;
    for (const std::uint32_t imported : analysis_.names.files[file].imports) {
      if (const auto found = inFile(imported, name)) return *found;
    }
    return false;
  }

  /// What the name means where the file declares it; nothing where it does not.
  std::optional<bool> inFile(std::uint32_t file, std::string_view name) {
    const auto& own = analysis_.names.files[file].own;
    if (const auto known = own.find(name); known != own.end() && known->second.kind == TopName::Kind::Binding) {
      return throughBinding(known->second.index);
    }
    for (const syntax::Item& item : analysis_.program.files[file].tree->items) {
      const auto* block = std::get_if<syntax::Block>(&item);
      const auto* label = block ? std::get_if<syntax::Name>(&block->label.node) : nullptr;
      if (label && label->text == name) return true;
    }
    return std::nullopt;
  }

  bool throughBinding(std::uint32_t index) {
    if (depth_ == deepest || !seen_.insert(index).second) return false;
    const Binding& binding = analysis_.names.bindings[index];
    if (!binding.isParam) return reads(binding.file, binding.let->value, binding.let->type);
    if (binding.override) return false;
    if (binding.given) return reads(binding.givenIn, *binding.given, binding.param->type);
    return binding.param->hasDefault && reads(binding.file, binding.param->value, binding.param->type);
  }

  bool reads(std::uint32_t file, const syntax::Value& value, const syntax::TypeName& type) {
    const bool symbol = type.name.text == "symbol" && std::holds_alternative<syntax::Name>(value.node);
    if (symbol) return false;
    ++depth_;
    const bool found = any(file, value);
    --depth_;
    return found;
  }

  /// More is refused where the value is evaluated.
  static constexpr std::uint32_t deepest = 256;

  Analysis& analysis_;
  std::uint32_t depth_ = 0;
  std::unordered_set<std::uint32_t> seen_;
};

}  // namespace

bool readsObject(Analysis& analysis, const Scope& scope, const syntax::Value& value) {
  return Reading(analysis).any(scope.file, value);
}

}  // namespace calm::semantics
