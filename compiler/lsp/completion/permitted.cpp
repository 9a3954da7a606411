#include "lsp/completion/permitted.h"

#include <algorithm>

namespace calm::lsp {
namespace {

using packs::FieldDef;
using packs::FieldMode;
using packs::FieldTemplate;
using packs::Kind;
using packs::LabelForm;
using packs::ObjectTemplate;
using packs::Pack;

void collect(const std::vector<ObjectTemplate>& templates, std::string_view kind,
             std::vector<const ObjectTemplate*>& found) {
  for (const ObjectTemplate& role : templates) {
    if (role.kind == kind) found.push_back(&role);
    collect(role.blocks, kind, found);
  }
}

template <class Rows>
bool names(const Rows& rows, std::string_view name) {
  return std::ranges::any_of(rows, [&](const auto& row) { return row.first == name; });
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

const FieldTemplate* partOf(const ObjectTemplate& role, std::string_view field) {
  const auto found = std::ranges::find(role.fields, field, &FieldTemplate::name);
  return found == role.fields.end() ? nullptr : &*found;
}

bool hasTemplate(const std::vector<ObjectTemplate>& templates, std::string_view kind) {
  return std::ranges::find(templates, kind, &ObjectTemplate::kind) != templates.end();
}

/// The template field that a use case of this path has to feed; null where none takes this one from it.
const FieldTemplate* fedBy(const std::vector<ObjectTemplate>& objects, std::string_view path, std::string_view field) {
  constexpr std::string_view prefix = "use-case.";
  for (const ObjectTemplate& object : objects) {
    if (!contains(object.serves, path)) continue;
    for (const FieldTemplate& part : object.fields) {
      const std::string_view from = part.from;
      if (from.starts_with(prefix) && from.substr(prefix.size()) == field) return &part;
    }
    if (const FieldTemplate* part = fedBy(object.blocks, path, field)) return part;
  }
  return nullptr;
}

}  // namespace

Permitted::Permitted(const packs::Catalog& catalog, const std::vector<BlockHead>& blocks) : catalog_(catalog) {
  if (blocks.empty()) return;
  pack_ = catalog.pack(blocks.front().product);
  kind_ = kind(blocks.back().kind);
  label_ = blocks.back().label;
  given_ = &blocks.back().members;
  isTenant_ = blocks.size() == 1;
  if (pack_ != nullptr && kind_ != nullptr && !isTenant_) collect(pack_->objects, kind_->name, roles_);
  const auto isCalled = [&](const ObjectTemplate* role) { return role->name == label_; };
  if (kind_ != nullptr && kind_->label == LabelForm::Symbol && std::ranges::any_of(roles_, isCalled)) {
    std::erase_if(roles_, [&](const ObjectTemplate* role) { return !isCalled(role); });
  }
}

const Kind* Permitted::kind(std::string_view name) const {
  return pack_ ? catalog_.kind(name, *pack_) : catalog_.kind(name);
}

std::vector<const FieldDef*> Permitted::fields() const {
  std::vector<const FieldDef*> found;
  if (kind_ == nullptr) return found;
  const auto& common = catalog_.kinds().common;
  for (const FieldDef& field : kind_->fields) {
    const auto uses = [&](const ObjectTemplate* role) {
      const FieldTemplate* part = partOf(*role, field.name);
      return part != nullptr && part->mode != FieldMode::Forbidden;
    };
    const bool isCommon = std::ranges::find(common, field.name, &FieldDef::name) != common.end();
    if (roles_.empty() || isCommon || std::ranges::any_of(roles_, uses)) found.push_back(&field);
  }
  std::ranges::stable_partition(found, [&](const FieldDef* field) { return isRequired(*field); });
  return found;
}

bool Permitted::isRequired(const FieldDef& field) const {
  if (field.required) return true;
  const auto isGiven = [&](const WrittenMember& member) { return member.name == field.requiredWith; };
  if (!field.requiredWith.empty() && given_ != nullptr && std::ranges::any_of(*given_, isGiven)) return true;
  if (pack_ != nullptr && kind_ != nullptr && kind_->wantsUseCase) {
    const auto useCase = std::ranges::find(pack_->useCases, label_, &packs::UseCase::id);
    const FieldTemplate* part =
        useCase == pack_->useCases.end() ? nullptr : fedBy(pack_->objects, useCase->path, field.name);
    return part != nullptr && part->mode == FieldMode::Required;
  }
  return !roles_.empty() && std::ranges::all_of(roles_, [&](const ObjectTemplate* role) {
    const FieldTemplate* part = partOf(*role, field.name);
    return part != nullptr && part->mode == FieldMode::Required && part->from.empty();
  });
}

const FieldDef* Permitted::field(std::string_view name) const {
  if (kind_ == nullptr) return nullptr;
  const auto found = std::ranges::find(kind_->fields, name, &FieldDef::name);
  return found == kind_->fields.end() ? nullptr : &*found;
}

const packs::Rule* Permitted::ruleOf(std::string_view field) const {
  if (pack_ == nullptr || kind_ == nullptr) return nullptr;
  if (kind_->wantsUseCase) {
    const auto useCase = std::ranges::find(pack_->useCases, label_, &packs::UseCase::id);
    const FieldTemplate* part =
        useCase == pack_->useCases.end() ? nullptr : fedBy(pack_->objects, useCase->path, field);
    return part ? pack_->rule(part->rule) : nullptr;
  }
  const FieldTemplate* part = roles_.size() == 1 ? partOf(*roles_.front(), field) : nullptr;
  return part ? pack_->rule(part->rule) : nullptr;
}

bool Permitted::accepts(const Kind& kind) const {
  if (!contains(kind.standsIn, kind_->name)) return false;
  if (pack_ == nullptr) return true;
  if (isTenant_) {
    if (names(pack_->forbiddenKinds, kind.name)) return false;
    if (kind.wantsUseCase) return !pack_->useCases.empty();
    return contains(pack_->accepts, kind.name) || names(pack_->free, kind.name) ||
           hasTemplate(pack_->objects, kind.name);
  }
  return roles_.empty() ||
         std::ranges::any_of(roles_, [&](const ObjectTemplate* role) { return hasTemplate(role->blocks, kind.name); });
}

std::vector<const Kind*> Permitted::kinds() const {
  std::vector<const Kind*> found;
  const auto add = [&](const Kind& kind, bool isAccepted) {
    if (isAccepted) found.push_back(this->kind(kind.name));
  };
  const auto& shared = catalog_.kinds().kinds;
  if (given_ == nullptr) {
    for (const Kind& kind : shared) add(kind, contains(kind.standsIn, "file"));
    return found;
  }
  if (kind_ == nullptr) return found;
  for (const Kind& kind : shared) add(kind, accepts(kind));
  if (pack_ == nullptr) return found;
  for (const Kind& kind : pack_->kinds) {
    const bool isOwn = std::ranges::find(shared, kind.name, &Kind::name) == shared.end();
    add(kind, isOwn && accepts(kind));
  }
  return found;
}

std::vector<const ObjectTemplate*> Permitted::templates(const Kind& kind) const {
  std::vector<const ObjectTemplate*> found;
  const auto addFrom = [&](const std::vector<ObjectTemplate>& all) {
    for (const ObjectTemplate& each : all) {
      if (each.kind == kind.name) found.push_back(&each);
    }
  };
  if (pack_ == nullptr) return found;
  if (isTenant_) addFrom(pack_->objects);
  for (const ObjectTemplate* role : roles_) addFrom(role->blocks);
  return found;
}

std::vector<packs::Symbol> Permitted::labels(const Kind& kind) const {
  if (!kind.wantsUseCase) return kind.labels;
  std::vector<packs::Symbol> found;
  for (const packs::UseCaseName& each : catalog_.kinds().useCases) {
    const bool isSupported =
        pack_ == nullptr || std::ranges::find(pack_->useCases, each.id, &packs::UseCase::id) != pack_->useCases.end();
    if (isSupported) found.push_back({each.id, each.label, {}});
  }
  return found;
}

}  // namespace calm::lsp
