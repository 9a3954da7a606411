#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <span>
#include <string>

#include "packs/embed/stdlib.h"
#include "packs/embed/write_source.h"

namespace {

namespace embed = calm::packs::embed;

bool write(const std::filesystem::path& file, const std::string& text) {
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  stream.close();
  if (stream.good()) return true;
  std::cerr << "calm_embed: can not write " << file.string() << '\n';
  return false;
}

}  // namespace

/// `calm_embed ROOT OUTPUT.cpp` writes what we ship as tables.
int main(int count, char** values) {
  const std::span arguments(values, static_cast<std::size_t>(count));
  if (arguments.size() != 3) {
    std::cerr << "usage: calm_embed ROOT OUTPUT.cpp\n";
    return 2;
  }
  const auto stdlib = embed::readStdlib(arguments[1]);
  if (!stdlib) {
    for (const auto& problem : stdlib.error()) std::cerr << print(problem) << '\n';
    return 1;
  }
  return write(arguments[2], embed::writeSource(stdlib.value())) ? 0 : 2;
}
