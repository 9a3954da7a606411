#include "packs/embed/docs.h"

#include "packs/catalog_state.h"
#include "packs/explain.h"

namespace calm::packs::embed {

std::map<std::string, std::string> docsOf(Stdlib stdlib) {
  auto state = std::make_unique<Catalog::State>();
  state->kinds = std::move(stdlib.kinds);
  for (Pack& pack : stdlib.packs) state->add(productOf(state->kinds, std::move(pack)));
  const Catalog catalog(std::move(state));

  return documentation(catalog);
}

}  // namespace calm::packs::embed
