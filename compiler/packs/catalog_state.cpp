#include "packs/catalog_state.h"

#include <algorithm>

#include "packs/archive/archive.h"
#include "packs/product_kinds.h"

namespace calm::packs {
namespace {

std::string_view idOf(const std::unique_ptr<Product>& product) { return product->id; }

}  // namespace

const Product* Catalog::State::find(std::string_view product) const {
  const auto found = std::ranges::lower_bound(products, product, {}, idOf);
  if (found != products.end() && (*found)->id == product) return found->get();
  for (const auto& each : products) {
    if (std::ranges::find(each->aliases, product) != each->aliases.end()) return each.get();
  }
  return nullptr;
}

const LoadedPack& Catalog::State::load(const Product& product) const {
  std::call_once(product.once, [&] {
    if (product.loaded) return;
    auto loaded = std::make_unique<LoadedPack>();
    loaded->pack = archive::readPack(product.table);
    loaded->kinds = kindsOfProduct(kinds, loaded->pack);
    product.loaded = std::move(loaded);
  });
  return *product.loaded;
}

const Words& Catalog::State::allWords() const {
  std::call_once(wordsOnce, [&] {
    if (wordTable.empty()) {
      addWords(words, kinds);
    } else {
      words = archive::readWords(wordTable);
    }
    for (const Pack* pack : house) addWords(words, *pack, kinds);
  });
  return words;
}

const SchemaCheck* Catalog::State::schema(std::string_view file) const {
  for (const auto& shipped : schemas) {
    if (shipped->source.file != file) continue;
    std::call_once(shipped->once, [&] {
      auto made = SchemaCheck::compile(shipped->source.text);
      if (made) shipped->compiled = std::make_unique<SchemaCheck>(std::move(made.value()));
    });
    return shipped->compiled.get();
  }
  return nullptr;
}

void Catalog::State::add(std::unique_ptr<Product> product) {
  const auto place = std::ranges::lower_bound(products, product->id, {}, idOf);
  products.insert(place, std::move(product));
}

std::vector<std::string> ownKinds(const Kinds& kinds, const Pack& pack) {
  std::vector<std::string> made;
  for (const Kind& kind : pack.kinds) {
    if (std::ranges::find(kinds.kinds, kind.name, &Kind::name) == kinds.kinds.end()) made.push_back(kind.name);
  }
  return made;
}

std::unique_ptr<Product> productOf(const Kinds& kinds, Pack pack) {
  auto made = std::make_unique<Product>();
  made->id = pack.product;
  made->aliases = pack.aliases;
  made->ownKinds = ownKinds(kinds, pack);
  made->loaded = std::make_unique<LoadedPack>();
  made->loaded->kinds = kindsOfProduct(kinds, pack);
  made->loaded->pack = std::move(pack);
  return made;
}

}  // namespace calm::packs
