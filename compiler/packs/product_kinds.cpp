#include "packs/product_kinds.h"

#include <algorithm>
#include <string_view>

namespace calm::packs {
namespace {

/// A field of the same name is replaced where it stands.
void addFields(Kind& kind, const std::vector<FieldDef>& fields) {
  for (const FieldDef& field : fields) {
    const auto same = std::ranges::find(kind.fields, field.name, &FieldDef::name);
    if (same == kind.fields.end()) {
      kind.fields.push_back(field);
    } else {
      *same = field;
    }
  }
}

void addSymbols(std::vector<Symbol>& to, const std::vector<Symbol>& symbols) {
  for (const Symbol& symbol : symbols) {
    const auto same = std::ranges::find(to, symbol.id, &Symbol::id);
    if (same == to.end()) {
      to.push_back(symbol);
    } else {
      *same = symbol;
    }
  }
}

bool isOfSymbols(const Type& type) {
  return type.kind == TypeKind::Symbol || (!type.elements.empty() && isOfSymbols(type.elements.front()));
}

/// Whether words for `name` belong to the labels of the kind.
bool namesLabels(const Kind& kind, std::string_view name) {
  return name == kind.name && kind.label == LabelForm::Symbol;
}

/// The field of the kind that takes words for `name`: a field, or one of one kind (`kind.field`); its index, or the
/// number of fields.
std::size_t namedField(const Kind& kind, std::string_view name) {
  if (const std::size_t dot = name.find('.'); dot != std::string_view::npos) {
    if (name.substr(0, dot) != kind.name) return kind.fields.size();
    name = name.substr(dot + 1);
  }
  const auto takes = [&](const FieldDef& field) { return field.name == name && isOfSymbols(field.type); };
  return static_cast<std::size_t>(std::ranges::find_if(kind.fields, takes) - kind.fields.begin());
}

void addWords(Kind& kind, std::string_view name, const std::vector<Symbol>& symbols) {
  if (namesLabels(kind, name)) return addSymbols(kind.labels, symbols);
  if (const std::size_t field = namedField(kind, name); field < kind.fields.size()) {
    addSymbols(kind.fields[field].symbols, symbols);
  }
}

/// The words by which templates of the kind are found.
void addLabels(Kind& kind, const std::vector<ObjectTemplate>& objects) {
  for (const ObjectTemplate& object : objects) {
    const bool isWord = object.kind == kind.name && object.match == MatchBy::Label && !object.name.empty();
    if (isWord && std::ranges::find(kind.labels, object.name, &Symbol::id) == kind.labels.end()) {
      kind.labels.push_back({object.name, {}, {}});
    }
    addLabels(kind, object.blocks);
  }
}

const Kind* ownPart(const Pack& pack, std::string_view name) {
  const auto own = std::ranges::find(pack.kinds, name, &Kind::name);
  return own == pack.kinds.end() ? nullptr : &*own;
}

/// Asked before a kind is copied, which costs more than everything else here.
bool isExtended(const Kind& kind, const Pack& pack) {
  if (kind.label == LabelForm::Symbol || ownPart(pack, kind.name)) return true;
  if (kind.hasProduct && !pack.tenantFields.empty()) return true;
  return std::ranges::any_of(pack.symbols,
                             [&](const auto& words) { return namedField(kind, words.first) < kind.fields.size(); });
}

void extend(Kind& kind, const Pack& pack) {
  if (kind.hasProduct) addFields(kind, pack.tenantFields);
  if (const Kind* own = ownPart(pack, kind.name)) {
    addFields(kind, own->fields);
    addSymbols(kind.labels, own->labels);
  }
  for (const auto& [name, symbols] : pack.symbols) addWords(kind, name, symbols);
  if (kind.label == LabelForm::Symbol) addLabels(kind, pack.objects);
}

}  // namespace

std::vector<Kind> kindsOfProduct(const Kinds& shared, const Pack& pack) {
  std::vector<Kind> made;
  for (const Kind& kind : shared.kinds) {
    // A word for a field that the product adds itself is a word for a field of a kind that is extended anyway.
    if (!isExtended(kind, pack)) continue;
    made.push_back(kind);
    extend(made.back(), pack);
  }
  for (const Kind& kind : pack.kinds) {
    if (std::ranges::find(shared.kinds, kind.name, &Kind::name) != shared.kinds.end()) continue;
    made.push_back(kind);
    extend(made.back(), pack);
  }
  return made;
}

}  // namespace calm::packs
