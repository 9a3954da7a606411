#include "packs/embed/docs.h"

#include "packs/catalog_state.h"
#include "packs/explain.h"

namespace calm::packs::embed {

std::map<std::string, std::string> docsOf(Stdlib stdlib) {
  auto state = std::make_unique<Catalog::State>();
  state->kinds = std::move(stdlib.kinds);
  for (Pack& pack : stdlib.packs) state->add(productOf(state->kinds, std::move(pack)));
  const Catalog catalog(std::move(state));

  std::map<std::string, std::string> files;
  files["README.md"] = productIndex(catalog);
  for (const std::string_view product : catalog.products()) {
    files[std::string(product) + ".md"] = productPage(catalog, *catalog.pack(product));
  }
  return files;
}

}  // namespace calm::packs::embed
