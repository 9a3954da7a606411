#include "driver/target_names.h"

#include "emit/artefacts.h"
#include "emit/targets.h"

namespace calm::driver {

std::vector<std::string_view> targetNames() {
  std::vector<std::string_view> names;
  for (const emit::Target& target : emit::targets()) names.push_back(target.name);
  return names;
}

std::vector<std::string_view> artefactNames() {
  std::vector<std::string_view> names;
  for (const emit::Artefact& artefact : emit::artefacts()) names.push_back(artefact.name);
  return names;
}

}  // namespace calm::driver
