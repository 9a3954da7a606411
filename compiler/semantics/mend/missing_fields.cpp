#include "semantics/mend/missing_fields.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "semantics/evaluate.h"
#include "semantics/mend/placeholder.h"
#include "syntax/edit/insert_fields.h"

namespace calm::semantics {

void offerFields(Analysis& analysis, ObjectId id, const std::vector<std::string_view>& names,
                 diagnostics::Diagnostic& finding) {
  const syntax::Block* block = analysis.object(id).source;
  if (!block) return;
  std::vector<syntax::NewField> fields;
  std::string title = "add ";
  bool certain = true;
  for (const std::string_view name : names) {
    const packs::FieldDef* def = fieldDef(analysis.object(id), name);
    std::optional<Placeholder> value = def ? placeholderFor(analysis, id, *def) : std::nullopt;
    if (!value) return;
    title += fmt::format("{}`{}`", fields.empty() ? "" : " and ", name);
    certain = certain && value->certain;
    fields.push_back({name, std::move(value->text)});
  }
  std::vector<std::string_view> order;
  for (const packs::FieldDef& def : analysis.object(id).kind->fields) order.push_back(def.name);
  auto edits = syntax::insertFields(*block, analysis.sources.text(block->span.source), fields, order);
  if (!edits) return;
  if (!certain) title += fields.size() == 1 ? ", with a value of yours" : ", with values of yours";
  finding.fix({std::move(title), std::move(*edits), false});
}

}  // namespace calm::semantics
