#include "semantics/apply/want.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "diagnostics/suggest.h"
#include "semantics/apply/cast.h"
#include "semantics/iteration.h"
#include "semantics/rule_report.h"

namespace calm::semantics {

using model::Object;

namespace {

const packs::UseCase* supported(const packs::Pack& pack, std::string_view id) {
  for (const packs::UseCase& useCase : pack.useCases) {
    if (useCase.id == id) return &useCase;
  }
  return nullptr;
}

void refuse(Analysis& analysis, const packs::Pack& pack, Object& block) {
  std::vector<std::string_view> ids;
  for (const packs::UseCase& useCase : pack.useCases) ids.push_back(useCase.id);
  const packs::Rule* rule = pack.rule(pack.supportedRule);
  if (analysis.catalog.useCase(block.label) && rule) {
    reportRule(analysis, pack, *rule, block.labelSpan, fmt::format("{} does not support `{}`", pack.name, block.label),
               Joint::Colon)
        .helped(fmt::format("its use cases are {}", diagnostics::allOf(ids)));
    return;
  }
  auto& found = analysis.sink.report(block.labelSpan, diagnostics::UnknownSymbol, {block.label}, {"`use-case`"});
  suggest(found, block.labelSpan, block.label, ids);
  analysis.object(block.parent).damaged = true;
}

}  // namespace

bool namesUnsupported(const Analysis& analysis, ObjectId tenant, std::string_view useCase) {
  for (const ObjectId id : analysis.object(tenant).blocks) {
    const Object& block = analysis.object(id);
    if (block.kind->wantsUseCase && block.label == useCase && block.unmatched) return true;
  }
  return false;
}

void readWanted(Analysis& analysis, ObjectId tenant) {
  model::Tenant& row = tenantRow(analysis, tenant);
  for (const ObjectId id : analysis.object(tenant).blocks) {
    Object& block = analysis.object(id);
    if (!block.kind->wantsUseCase || block.ignored || block.label.empty()) continue;
    if (const packs::UseCase* useCase = supported(*row.pack, block.label)) {
      const packs::UseCaseName* shared = analysis.catalog.useCase(useCase->id);
      const std::string_view screen = useCase->screen.empty() && shared ? shared->label : useCase->screen;
      row.wanted.push_back({useCase, id, screen});
      continue;
    }
    block.unmatched = true;
    const InIteration inside(analysis, id);
    refuse(analysis, *row.pack, block);
  }
}

}  // namespace calm::semantics
