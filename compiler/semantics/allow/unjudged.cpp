#include "semantics/allow/unjudged.h"

#include <algorithm>

#include "diagnostics/catalog.h"
#include "diagnostics/lift.h"

namespace calm::semantics {

bool judges(const model::Model& model, std::string_view code) {
  if (!model.library || diagnostics::isOurs(code)) return true;
  return std::any_of(model.tenants.begin(), model.tenants.end(),
                     [&](const model::Tenant& tenant) { return tenant.pack->rule(code) != nullptr; });
}

bool silencesRules(const diagnostics::Diagnostic& found) {
  return found.code == diagnostics::KeyFileAbsent.code || diagnostics::isFirm(found);
}

std::vector<source::Span> unjudgedBlocks(const model::Model& model) {
  std::vector<source::Span> blocks;
  for (const model::Object& object : model.objects.rows()) {
    if (object.source && !object.elsewhere && (object.ignored || object.unmatched))
      blocks.push_back(object.source->span);
  }
  for (const model::Tenant& tenant : model.tenants) {
    const syntax::Block* block = model.objects[tenant.object].source;
    if (tenant.undecided && block) blocks.push_back(block->span);
  }
  return blocks;
}

}  // namespace calm::semantics
