#include "semantics/typing.h"

#include <algorithm>
#include <cstddef>

#include "diagnostics/words.h"

namespace calm::semantics {

using packs::TypeKind;

const Typing* Typings::of(TypeKind kind) {
  const Typing*& known = plain_[static_cast<std::size_t>(kind)];
  if (!known) {
    Typing typing;
    typing.kind = kind;
    known = add(std::move(typing));
  }
  return known;
}

const Typing* Typings::listOf(const Typing* element) {
  Typing typing;
  typing.kind = TypeKind::List;
  typing.element = element;
  return add(std::move(typing));
}

const Typing* Typings::make(const packs::Type& type, const packs::FieldDef& field) {
  Typing typing;
  typing.kind = type.kind;
  if (type.kind == TypeKind::Symbol) typing.field = &field;
  if (!type.elements.empty()) typing.element = make(type.elements.front(), field);
  if (type.kind == TypeKind::Map && !field.secretKeys.empty()) {
    typing.secretKeys = &field.secretKeys;
    typing.secret = of(TypeKind::Secret);
  }
  typing.target = type.target;
  typing.product = field.product;
  return add(std::move(typing));
}

const Typing* Typings::of(const packs::FieldDef& field) {
  const auto [entry, fresh] = fields_.try_emplace(&field, nullptr);
  if (fresh) entry->second = make(field.type, field);
  return entry->second;
}

std::string describe(const Typing& typing) {
  switch (typing.kind) {
    case TypeKind::Text:
      return "a text";
    case TypeKind::Number:
      return "a number";
    case TypeKind::Bool:
      return "`true` or `false`";
    case TypeKind::Duration:
      return "a duration such as `1 min`";
    case TypeKind::Url:
      return "a URL in quotes";
    case TypeKind::Host:
      return "a host name in quotes";
    case TypeKind::Symbol:
      return "a symbol";
    case TypeKind::Secret:
      return "a secret";
    case TypeKind::ServiceKey:
      return "a service key";
    case TypeKind::List:
      return typing.element && typing.element->kind == TypeKind::Symbol ? "a list of symbols" : "a list";
    case TypeKind::Map:
      return "a map";
    case TypeKind::Reference:
      return "a reference to " + diagnostics::withArticle(typing.target);
  }
  return "a value";
}

bool hasSymbol(const Typing& typing, const packs::Catalog& catalog, std::string_view name) {
  if (std::find(typing.names.begin(), typing.names.end(), name) != typing.names.end()) return true;
  if (!typing.field) return false;
  for (const packs::Symbol& symbol : typing.field->symbols) {
    if (symbol.id == name) return true;
  }
  if (typing.field->useCases && catalog.useCase(name)) return true;
  return catalog.word(typing.field->name, name) != nullptr;
}

std::vector<std::string_view> allowedWords(const Typing& typing, const packs::Catalog& catalog) {
  std::vector<std::string_view> words(typing.names.begin(), typing.names.end());
  if (!typing.field) return words;
  if (typing.field->useCases) {
    for (const packs::UseCaseName& useCase : catalog.kinds().useCases) words.push_back(useCase.id);
  }
  for (const packs::Symbol& symbol : typing.field->symbols) words.push_back(symbol.id);
  return words;
}

}  // namespace calm::semantics
