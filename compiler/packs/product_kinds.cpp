#include "packs/product_kinds.h"

#include <algorithm>
#include <string_view>

namespace calm::packs {
namespace {

/// A field of the same name is replaced where it stands.
bool addFields(Kind& kind, const std::vector<FieldDef>& fields) {
  for (const FieldDef& field : fields) {
    const auto same = std::ranges::find(kind.fields, field.name, &FieldDef::name);
    if (same == kind.fields.end()) {
      kind.fields.push_back(field);
    } else {
      *same = field;
    }
  }
  return !fields.empty();
}

bool addSymbols(std::vector<Symbol>& to, const std::vector<Symbol>& symbols) {
  for (const Symbol& symbol : symbols) {
    const auto same = std::ranges::find(to, symbol.id, &Symbol::id);
    if (same == to.end()) {
      to.push_back(symbol);
    } else {
      *same = symbol;
    }
  }
  return !symbols.empty();
}

bool isOfSymbols(const Type& type) {
  return type.kind == TypeKind::Symbol || (!type.elements.empty() && isOfSymbols(type.elements.front()));
}

/// `name` is a field, a field of one kind (`kind.field`), or a kind whose label is a word.
bool addWords(Kind& kind, std::string_view name, const std::vector<Symbol>& symbols) {
  if (name == kind.name && kind.label == LabelForm::Symbol) return addSymbols(kind.labels, symbols);
  if (const std::size_t dot = name.find('.'); dot != std::string_view::npos) {
    if (name.substr(0, dot) != kind.name) return false;
    name = name.substr(dot + 1);
  }
  const auto field = std::ranges::find(kind.fields, name, &FieldDef::name);
  return field != kind.fields.end() && isOfSymbols(field->type) && addSymbols(field->symbols, symbols);
}

bool addLabels(Kind& kind, const std::vector<ObjectTemplate>& objects) {
  bool changed = false;
  for (const ObjectTemplate& object : objects) {
    const bool isWord = object.kind == kind.name && object.match == MatchBy::Label && !object.name.empty();
    if (isWord && std::ranges::find(kind.labels, object.name, &Symbol::id) == kind.labels.end()) {
      kind.labels.push_back({object.name, {}, {}});
      changed = true;
    }
    changed |= addLabels(kind, object.blocks);
  }
  return changed;
}

/// Fields, words and labels that the product adds; whether it added any.
bool extend(Kind& kind, const Pack& pack) {
  bool changed = kind.hasProduct && addFields(kind, pack.tenantFields);
  const auto own = std::ranges::find(pack.kinds, kind.name, &Kind::name);
  if (own != pack.kinds.end()) {
    changed |= addFields(kind, own->fields);
    changed |= addSymbols(kind.labels, own->labels);
  }
  for (const auto& [name, symbols] : pack.symbols) changed |= addWords(kind, name, symbols);
  if (kind.label == LabelForm::Symbol) changed |= addLabels(kind, pack.objects);
  return changed;
}

}  // namespace

std::vector<Kind> kindsOfProduct(const Kinds& shared, const Pack& pack) {
  std::vector<Kind> made;
  for (const Kind& kind : shared.kinds) {
    Kind seen = kind;
    if (extend(seen, pack)) made.push_back(std::move(seen));
  }
  for (const Kind& kind : pack.kinds) {
    if (std::ranges::find(shared.kinds, kind.name, &Kind::name) != shared.kinds.end()) continue;
    made.push_back(kind);
    extend(made.back(), pack);
  }
  return made;
}

}  // namespace calm::packs
