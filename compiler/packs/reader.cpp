#include "packs/reader.h"

#include "packs/read/parts.h"
#include "packs/yaml/document.h"

namespace calm::packs {

support::Result<Kinds, PackProblems> readKinds(const std::string& file, std::string_view yaml, std::string_view) {
  auto document = yaml::readDocument(file, yaml);
  if (!document) return PackProblems{document.error()};
  return read::kinds(document.value().root);
}

support::Result<Pack, PackProblems> readPack(const std::string& file, std::string_view yaml, std::string_view,
                                             const Kinds& kinds) {
  auto document = yaml::readDocument(file, yaml);
  if (!document) return PackProblems{document.error()};
  return read::pack(document.value().root, kinds.common);
}

}  // namespace calm::packs
