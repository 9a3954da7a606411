// Seeds: *.yaml

#include "fuzz/harness/target.h"
#include "packs/yaml/document.h"

namespace {

using namespace calm::packs;

/// The one reader of YAML: what it takes is a JSON value whose every member has a line.
void run(std::string_view input) {
  const auto document = yaml::readDocument("input.yaml", input);
  if (!document) return fuzz::require(!document.error().message.empty(), "a refusal says why");
  document.value().root.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  const nlohmann::ordered_json flat = document.value().root.flatten();
  for (const auto& [pointer, value] : flat.items()) {
    fuzz::require(document.value().lines.at(pointer) > 0, "a value has a line");
  }
}

}  // namespace

const fuzz::Target fuzz::target{run};
