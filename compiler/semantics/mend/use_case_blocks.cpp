#include "semantics/mend/use_case_blocks.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "semantics/mend/placeholder.h"
#include "semantics/product_view.h"

namespace calm::semantics {

using model::Object;

namespace {

bool isWritten(const Object& tenant, std::string_view kind) {
  return std::ranges::any_of(tenant.source->members, [&](const syntax::Member& member) {
    const auto* block = member.block();
    return block && block->kind.text == kind;
  });
}

/// What the user has to give for the use case. Nothing where an object that could give it is written already.
std::optional<std::vector<std::string_view>> askedOf(const Object& tenant, const packs::UseCase& useCase) {
  std::vector<std::string_view> names;
  for (const packs::ObjectTemplate& role : tenant.pack->objects) {
    if (std::ranges::find(role.serves, useCase.path) == role.serves.end()) continue;
    for (const packs::FieldTemplate& field : role.fields) {
      const bool isRequired = field.mode == packs::FieldMode::Required;
      const std::string_view name = isRequired ? useCaseField(field) : std::string_view();
      if (name.empty() || std::ranges::find(names, name) != names.end()) continue;
      if (isWritten(tenant, role.kind)) return std::nullopt;
      names.push_back(name);
    }
  }
  return names;
}

/// `use-case real-user-monitoring { user = "TODO", password = secret("sales/real-user-monitoring/password") }`
std::string blockOf(Analysis& analysis, ObjectId tenant, const packs::Kind& kind, const packs::UseCase& useCase) {
  const auto asked = askedOf(analysis.object(tenant), useCase);
  if (!asked) return {};
  std::string fields;
  for (const std::string_view name : *asked) {
    const auto def = std::ranges::find(kind.fields, name, &packs::FieldDef::name);
    if (def == kind.fields.end()) return {};
    const auto value = placeholderBelow(analysis, tenant, useCase.id, *def);
    if (!value) return {};
    fields += fmt::format("{} {} = {}", fields.empty() ? "" : ",", name, value->text);
  }
  return fmt::format("{} {} {{{}{}}}", kind.name, useCase.id, fields, fields.empty() ? "" : " ");
}

}  // namespace

std::string useCaseBlocks(Analysis& analysis, ObjectId tenant, const packs::Kind& kind, const syntax::Value& list) {
  const auto* items = std::get_if<std::unique_ptr<syntax::List>>(&list.node);
  const packs::Pack* pack = analysis.object(tenant).pack;
  if (!items || !kind.wantsUseCase || !pack) return {};
  std::string blocks;
  std::vector<std::string_view> seen;
  for (const syntax::Value& item : (*items)->items) {
    const std::string_view id = analysis.sources.text(item.span);
    const auto useCase = std::ranges::find(pack->useCases, id, &packs::UseCase::id);
    if (useCase == pack->useCases.end() || std::ranges::find(seen, id) != seen.end()) return {};
    const std::string block = blockOf(analysis, tenant, kind, *useCase);
    if (block.empty()) return {};
    seen.push_back(id);
    blocks += (blocks.empty() ? "" : "\n  ") + block;
  }
  return blocks;
}

}  // namespace calm::semantics
