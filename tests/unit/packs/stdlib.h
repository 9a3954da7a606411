#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "packs/reader.h"

/// What tests of packs need of stdlib/ and schemas/ in the checkout.
namespace stdlib {

inline std::string contents(const std::string& path) {
  std::ifstream stream(CALM_REPOSITORY "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline calm::packs::SchemaCheck schema(const std::string& name) {
  auto compiled = calm::packs::SchemaCheck::compile(contents("schemas/" + name + ".schema.json"));
  return std::move(compiled.value());
}

inline calm::packs::Kinds kinds() {
  auto read = calm::packs::readKinds("kinds.yaml", contents("stdlib/kinds.yaml"), schema("kinds"));
  return std::move(read.value());
}

/// The problems of a pack's text, one a line, as they are printed.
inline std::string problemsOf(const std::string& yaml) {
  const auto pack = calm::packs::readPack("p.yaml", yaml, schema("product-pack"), kinds());
  if (pack) return {};
  std::string text;
  for (const auto& problem : pack.error()) text += print(problem) + "\n";
  return text;
}

}  // namespace stdlib
