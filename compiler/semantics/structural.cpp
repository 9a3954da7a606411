#include "semantics/structural.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

#include "semantics/iteration.h"
#include "semantics/scope.h"
#include "support/overloaded.h"

namespace calm::semantics {

namespace {

/// Follows the names of a value. Tenants may not be declared yet, so they are known by the labels of the trees.
class Reading {
 public:
  explicit Reading(Analysis& analysis) : analysis_(analysis) {}

  bool any(std::uint32_t file, IterationId iteration, const syntax::Value& value) {
    const auto inner = [&](const syntax::Value& each) { return any(file, iteration, each); };
    return std::visit(
        support::overloaded{
            [&](const syntax::Name& name) { return throughName(file, iteration, name.text); },
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
            [&](const std::unique_ptr<syntax::Select>& select) { return throughSelect(file, iteration, *select); },
            [&](const std::unique_ptr<syntax::Index>& index) { return inner(index->base) || inner(index->index); },
            [&](const std::unique_ptr<syntax::Not>& negated) { return inner(negated->operand); },
            [&](const std::unique_ptr<syntax::Binary>& binary) {
              return inner(binary->left) || rightSide(file, iteration, *binary);
            },
            [](const auto&) { return false; },
        },
        value.node);
  }

 private:
  /// Right of a comparison a bare name is first of all a symbol: what it stands for is read there, but it names no
  /// tenant.
  bool rightSide(std::uint32_t file, IterationId iteration, const syntax::Binary& binary) {
    if (binary.op == syntax::Operator::And || binary.op == syntax::Operator::Or) {
      return any(file, iteration, binary.right);
    }
    const auto symbol = [&](const syntax::Value& value) {
      const auto* name = std::get_if<syntax::Name>(&value.node);
      if (!name) return any(file, iteration, value);
      return isBinding(file, name->text) && throughName(file, iteration, name->text);
    };
    if (const auto* list = std::get_if<std::unique_ptr<syntax::List>>(&binary.right.node)) {
      return std::any_of((*list)->items.begin(), (*list)->items.end(), symbol);
    }
    return symbol(binary.right);
  }

  bool isBinding(std::uint32_t file, std::string_view name) const {
    const auto declares = [&](std::uint32_t in) {
      const auto& own = analysis_.names.files[in].own;
      const auto known = own.find(name);
      return known != own.end() && known->second.kind == TopName::Kind::Binding;
    };
    const auto& imports = analysis_.names.files[file].imports;
    return declares(file) || std::any_of(imports.begin(), imports.end(), declares);
  }

  bool throughSelect(std::uint32_t file, IterationId iteration, const syntax::Select& select) {
    const auto* base = std::get_if<syntax::Name>(&select.base.node);
    if (!base) return any(file, iteration, select.base);
    const FileNames& names = analysis_.names.files[file];
    const auto own = names.own.find(base->text);
    if (own == names.own.end() || own->second.kind != TopName::Kind::Alias)
      return throughName(file, iteration, base->text);
    const Alias& alias = analysis_.names.aliases[own->second.index];
    return !alias.unread && inFile(alias.target, select.name).value_or(false);
  }

  bool throughName(std::uint32_t file, IterationId iteration, std::string_view name) {
    if (loopVariable(analysis_, iteration, noIteration, name)) return false;
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
    const FileNames& names = analysis_.names.files[file];
    if (names.labels.contains(name)) return true;
    const auto fits = [&](const syntax::RichText* pattern) { return mayBe(*pattern, name); };
    if (std::any_of(names.patterns.begin(), names.patterns.end(), fits)) return true;
    return std::nullopt;
  }

  /// Whether a label that is put together from texts and names can be this name.
  static bool mayBe(const syntax::RichText& pattern, std::string_view name) {
    const auto isLiteral = [](const syntax::TextPart& part) { return !part.literal.empty(); };
    if (std::none_of(pattern.parts.begin(), pattern.parts.end(), isLiteral)) return false;
    std::size_t at = 0;
    for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
      const syntax::TextPart& part = pattern.parts[i];
      if (part.path) continue;
      const std::size_t found =
          i == 0 ? (name.starts_with(part.literal) ? 0 : std::string_view::npos) : name.find(part.literal, at);
      if (found == std::string_view::npos) return false;
      at = found + part.literal.size();
    }
    return pattern.parts.back().path || name.ends_with(pattern.parts.back().literal);
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
    const bool found = any(file, noIteration, value);
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
  return Reading(analysis).any(scope.file, scope.iteration, value);
}

const syntax::Value& objectReader(Analysis& analysis, const Scope& scope, const syntax::Value& value) {
  std::vector<const syntax::Value*> parts;
  std::visit(support::overloaded{
                 [&](const std::unique_ptr<syntax::Binary>& binary) {
                   parts = {&binary->left, &binary->right};
                 },
                 [&](const std::unique_ptr<syntax::Not>& negated) { parts = {&negated->operand}; },
                 [&](const std::unique_ptr<syntax::List>& list) {
                   for (const syntax::Value& item : list->items) parts.push_back(&item);
                 },
                 [&](const std::unique_ptr<syntax::Map>& map) {
                   for (const syntax::Entry& entry : map->entries) parts.push_back(&entry.value);
                 },
                 [&](const std::unique_ptr<syntax::Call>& call) {
                   for (const syntax::Value& argument : call->arguments) parts.push_back(&argument);
                 },
                 [](const auto&) {},
             },
             value.node);
  for (const syntax::Value* part : parts) {
    if (readsObject(analysis, scope, *part)) return objectReader(analysis, scope, *part);
  }
  return value;
}

}  // namespace calm::semantics
