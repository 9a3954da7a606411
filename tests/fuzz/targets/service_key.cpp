// Seeds: *.json

#include "driver/service_key_reader.h"

#include "fuzz/harness/target.h"

namespace {

/// The JSON of a service key.
void run(std::string_view input) {
  const auto key = calm::driver::readServiceKey(input);
  if (!key) return fuzz::require(!key.error().reason.empty(), "a refusal says why");
  fuzz::require(!key.value().api.empty() && !key.value().url.empty() && !key.value().clientId.empty(),
                "a key that is taken has what every key has");
}

}  // namespace

const fuzz::Target fuzz::target{run};
