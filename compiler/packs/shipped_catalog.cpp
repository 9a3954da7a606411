#include "packs/archive/archive.h"
#include "packs/catalog_state.h"
#include "packs/embedded.h"

namespace calm::packs {
namespace {

std::unique_ptr<Catalog::State> shipped() {
  const Embedded& stdlib = embedded();
  auto state = std::make_unique<Catalog::State>();
  state->kinds = archive::readKinds(stdlib.kinds);
  state->wordTable = stdlib.words;
  for (const EmbeddedSchema& schema : stdlib.schemas) {
    state->schemas.push_back(std::make_unique<ShippedSchema>());
    state->schemas.back()->source = schema;
  }
  for (const EmbeddedPack& pack : stdlib.packs) {
    auto product = std::make_unique<Product>();
    product->id = pack.product;
    product->aliases.assign(pack.aliases.begin(), pack.aliases.end());
    product->ownKinds.assign(pack.kinds.begin(), pack.kinds.end());
    product->ruleIds = pack.rules;
    product->table = pack.table;
    state->products.push_back(std::move(product));
  }
  return state;
}

}  // namespace

Catalog::Catalog() : Catalog(shipped()) {}

}  // namespace calm::packs
