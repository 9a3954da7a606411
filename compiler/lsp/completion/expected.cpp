#include "lsp/completion/expected.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "semantics/param_type.h"

namespace calm::lsp {
namespace {

using packs::TypeKind;

bool isText(TypeKind kind) { return kind == TypeKind::Text || kind == TypeKind::Url || kind == TypeKind::Host; }

/// What is left of a type inside lists and maps; null where there are not so many.
const packs::Type* within(const packs::Type& type, unsigned depth) {
  const packs::Type* inner = &type;
  for (; depth > 0; --depth) {
    if (inner->elements.empty()) return nullptr;
    inner = &inner->elements.front();
  }
  return inner;
}

Expected ofValue(const syntax::Value& value) {
  if (std::holds_alternative<syntax::PlainText>(value.node)) return {.isKnown = true, .kind = TypeKind::Text};
  if (std::holds_alternative<std::unique_ptr<syntax::RichText>>(value.node)) return {.isKnown = true};
  if (std::holds_alternative<syntax::Bool>(value.node)) return {.isKnown = true, .kind = TypeKind::Bool};
  if (const auto* number = std::get_if<std::unique_ptr<syntax::Number>>(&value.node)) {
    return {.isKnown = true, .kind = (*number)->unit.empty() ? TypeKind::Number : TypeKind::Duration};
  }
  if (const auto* list = std::get_if<std::unique_ptr<syntax::List>>(&value.node)) {
    Expected made = (*list)->items.empty() ? Expected{} : ofValue((*list)->items.front());
    made.isList = made.isKnown;
    return made;
  }
  if (std::holds_alternative<std::unique_ptr<syntax::Map>>(value.node)) return {.isKnown = true, .kind = TypeKind::Map};
  if (const auto* call = std::get_if<std::unique_ptr<syntax::Call>>(&value.node)) {
    if ((*call)->name == "secret") return {.isKnown = true, .kind = TypeKind::Secret};
  }
  return {};
}

/// Of a field of a block that a path leads to.
Expected ofTarget(const Target& target, const packs::Catalog& catalog) {
  if (target.declaration != nullptr) return expectedOf(*target.declaration);
  if (target.field.empty() || target.blocks.empty()) return {};
  const std::vector<BlockHead> around(target.blocks.begin(), target.blocks.end() - 1);
  const Permitted permitted(catalog, around);
  const packs::FieldDef* field = permitted.field(target.field);
  return field ? expectedOf(*field, 0) : Expected{};
}

}  // namespace

Expected expectedOf(const packs::FieldDef& field, unsigned depth) {
  const packs::Type* type = within(field.type, depth);
  if (type == nullptr) return {};
  const bool isList = type->kind == TypeKind::List && !type->elements.empty();
  const packs::Type& inner = isList ? type->elements.front() : *type;
  return {.isKnown = true,
          .kind = inner.kind,
          .symbols = field.symbols,
          .useCases = field.useCases,
          .target = inner.target,
          .product = field.product,
          .isList = isList};
}

Expected expectedOf(std::vector<std::string_view> type, unsigned depth) {
  bool isList = false;
  while (!type.empty() && (type.front() == "list" || (type.front() == "map" && depth > 0))) {
    if (depth == 0 && isList) return {};
    if (depth == 0) isList = true;
    if (depth > 0) --depth;
    type.erase(type.begin());
  }
  if (type.empty() || depth > 0) return {};
  const std::optional<TypeKind> kind = semantics::typeNamed(type.front());
  if (!kind) return {};
  Expected made{.isKnown = true, .kind = *kind, .isList = isList};
  if (made.kind != TypeKind::Symbol) return made;
  for (std::size_t at = 1; at < type.size(); ++at) made.symbols.push_back({std::string(type[at]), {}, {}});
  return made;
}

std::vector<std::string_view> wordsOf(const syntax::TypeName& type) {
  std::vector<std::string_view> words;
  if (type.name) words.push_back(type.name.text);
  for (const syntax::TypeName& argument : type.arguments) {
    const auto inner = wordsOf(argument);
    words.insert(words.end(), inner.begin(), inner.end());
  }
  return words;
}

Expected expectedOf(const Declaration& declaration) {
  if (declaration.param != nullptr) return expectedOf(wordsOf(declaration.param->type), 0);
  if (declaration.let == nullptr) return {};
  return declaration.let->type.name ? expectedOf(wordsOf(declaration.let->type), 0) : ofValue(declaration.let->value);
}

Expected expectedAt(const Writing& writing, const packs::Catalog& catalog, const Reachable* reachable) {
  if (writing.inText) return {};
  if (!writing.compared.empty()) {
    const auto target = reachable ? reachable->find(writing.compared) : std::nullopt;
    Expected made = target ? ofTarget(*target, catalog) : Expected{};
    made.isList = false;
    return made;
  }
  switch (writing.of) {
    case Writing::Of::Field: {
      const Permitted permitted(catalog, writing.blocks);
      const packs::FieldDef* field = permitted.field(writing.name);
      return field ? expectedOf(*field, writing.depth) : Expected{};
    }
    case Writing::Of::Param:
    case Writing::Of::Let:
      return expectedOf(writing.type, writing.depth);
    case Writing::Of::Entry: {
      const Declaration* param = reachable ? reachable->param(writing.name) : nullptr;
      return param ? expectedOf(wordsOf(param->param->type), writing.depth) : Expected{};
    }
    case Writing::Of::Nothing:
      break;
  }
  return {};
}

bool fits(const Expected& given, const Expected& wanted) {
  if (!given.isKnown || !wanted.isKnown) return true;
  if (given.isList != wanted.isList) return false;
  return given.kind == wanted.kind || (isText(given.kind) && isText(wanted.kind));
}

}  // namespace calm::lsp
