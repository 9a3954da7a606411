#include "semantics/checks/written_entry.h"

#include <memory>
#include <variant>

namespace calm::semantics {

const syntax::Entry* writtenEntry(const model::Field& field, std::string_view key) {
  const auto* map = field.source ? std::get_if<std::unique_ptr<syntax::Map>>(&field.source->value.node) : nullptr;
  if (!map) return nullptr;
  for (const syntax::Entry& entry : (*map)->entries) {
    if (entry.key == key) return &entry;
  }
  return nullptr;
}

}  // namespace calm::semantics
