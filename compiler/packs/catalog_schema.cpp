#include "packs/catalog.h"
#include "packs/catalog_state.h"

namespace calm::packs {

std::string_view Catalog::schema(std::string_view file) const {
  for (const EmbeddedSchema& schema : state_->schemas) {
    if (schema.file == file) return schema.text;
  }
  return {};
}

}  // namespace calm::packs
