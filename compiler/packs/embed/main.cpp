#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <span>
#include <string>
#include <string_view>

#include "packs/embed/docs.h"
#include "packs/embed/stdlib.h"
#include "packs/embed/write_source.h"

namespace {

namespace embed = calm::packs::embed;
namespace fs = std::filesystem;

bool write(const fs::path& file, const std::string& text) {
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  stream.close();
  if (stream.good()) return true;
  std::cerr << "calm_embed: can not write " << file.string() << '\n';
  return false;
}

/// A page whose code is gone goes as well: both folders hold nothing else.
int writeDocs(const fs::path& docs, const embed::Stdlib& stdlib) {
  for (const char* folder : {"products", "diagnostics"}) {
    fs::remove_all(docs / folder);
    fs::create_directories(docs / folder);
  }
  for (const auto& [path, text] : embed::docsOf(stdlib)) {
    if (!write(docs / path, text)) return 2;
  }
  return 0;
}

int run(std::span<char*> arguments) {
  if (arguments.size() != 3) {
    std::cerr << "usage: calm_embed ROOT OUTPUT.cpp | calm_embed --docs ROOT\n";
    return 2;
  }
  const bool docs = std::string_view(arguments[1]) == "--docs";
  const fs::path root = docs ? arguments[2] : arguments[1];
  const auto stdlib = embed::readStdlib(root);
  if (!stdlib) {
    for (const auto& problem : stdlib.error()) std::cerr << print(problem) << '\n';
    return 1;
  }
  if (docs) return writeDocs(root / "docs", stdlib.value());
  return write(arguments[2], embed::writeSource(stdlib.value())) ? 0 : 2;
}

}  // namespace

/// `calm_embed ROOT OUTPUT.cpp` writes what we ship as tables, `calm_embed --docs ROOT` writes docs/products/ and
/// docs/diagnostics/.
int main(int count, char** values) try {
  return run(std::span(values, static_cast<std::size_t>(count)));
} catch (const std::exception& problem) {
  std::cerr << "calm_embed: " << problem.what() << '\n';
  return 2;
}
