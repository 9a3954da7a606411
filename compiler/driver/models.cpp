#include "driver/models.h"

#include <utility>

#include "support/share_work.h"

namespace calm::driver {

std::vector<std::unique_ptr<semantics::Analysed>> modelsOf(const semantics::Program& program,
                                                           std::span<const std::string> environments,
                                                           const packs::Catalog& catalog,
                                                           const source::SourceMap& sources, semantics::KeyFiles& keys,
                                                           unsigned threads) {
  if (environments.size() > 1) sources.indexLines();
  std::vector<std::unique_ptr<semantics::Analysed>> models(environments.size());
  support::shareWork(models.size(), threads, [&](std::size_t at) {
    semantics::Program one = program;
    one.environment = environments[at];
    models[at] = semantics::analyse(std::move(one), catalog, sources, keys);
  });
  return models;
}

}  // namespace calm::driver
