#include "packs/words.h"

#include <algorithm>

namespace calm::packs {
namespace {

void addFields(Words& words, const std::vector<FieldDef>& fields, const Kinds& kinds) {
  for (const FieldDef& field : fields) {
    for (const Symbol& symbol : field.symbols) words.add(field.name, symbol);
    if (!field.useCases) continue;
    for (const UseCaseName& useCase : kinds.useCases) words.add(field.name, {useCase.id, useCase.label, {}});
  }
}

void addLabels(Words& words, const std::vector<ObjectTemplate>& objects) {
  for (const ObjectTemplate& object : objects) {
    if (object.match == MatchBy::Label && !object.name.empty()) words.add(object.kind, {object.name, {}, {}});
    addLabels(words, object.blocks);
  }
}

}  // namespace

const FieldWords* Words::find(std::string_view field) const {
  const auto found = std::ranges::lower_bound(fields, field, {}, &FieldWords::field);
  return found != fields.end() && found->field == field ? &*found : nullptr;
}

void Words::add(std::string_view field, const Symbol& symbol) {
  auto found = std::ranges::lower_bound(fields, field, {}, &FieldWords::field);
  if (found == fields.end() || found->field != field) found = fields.insert(found, {std::string(field), {}});
  const auto same = std::ranges::find(found->symbols, symbol.id, &Symbol::id);
  if (same == found->symbols.end()) {
    found->symbols.push_back(symbol);
  } else if (same->label.empty()) {
    *same = symbol;
  }
}

void addWords(Words& words, const Kinds& kinds) {
  for (const Kind& kind : kinds.kinds) {
    addFields(words, kind.fields, kinds);
    for (const Symbol& label : kind.labels) words.add(kind.name, label);
    if (!kind.wantsUseCase) continue;
    for (const UseCaseName& useCase : kinds.useCases) words.add(kind.name, {useCase.id, useCase.label, {}});
  }
}

void addWords(Words& words, const Pack& pack, const Kinds& kinds) {
  addFields(words, pack.tenantFields, kinds);
  for (const Kind& kind : pack.kinds) {
    addFields(words, kind.fields, kinds);
    for (const Symbol& label : kind.labels) words.add(kind.name, label);
  }
  for (const auto& [name, symbols] : pack.symbols) {
    const std::string_view field = std::string_view(name).substr(name.find('.') + 1);
    for (const Symbol& symbol : symbols) words.add(field, symbol);
  }
  addLabels(words, pack.objects);
}

}  // namespace calm::packs
