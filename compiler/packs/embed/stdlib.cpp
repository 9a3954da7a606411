#include "packs/embed/stdlib.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "packs/reader.h"

namespace calm::packs::embed {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> filesIn(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> files;
  if (!fs::is_directory(folder)) return files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().filename().string().ends_with(ending)) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::string_view schemaNamed(const Stdlib& stdlib, std::string_view file) {
  const auto found =
      std::ranges::find(stdlib.schemas, file, [](const auto& schema) -> std::string_view { return schema.first; });
  return found == stdlib.schemas.end() ? std::string_view() : found->second;
}

void append(PackProblems& to, const PackProblems& more) { to.insert(to.end(), more.begin(), more.end()); }

void readPacks(const fs::path& root, Stdlib& made, PackProblems& problems) {
  for (const fs::path& file : filesIn(root / "stdlib" / "products", ".yaml")) {
    const std::string name = "stdlib/products/" + file.filename().string();
    auto pack = readPack(name, contents(file), schemaNamed(made, "product-pack.schema.json"), made.kinds);
    if (!pack) {
      append(problems, pack.error());
      continue;
    }
    if (pack.value().product + ".yaml" != file.filename()) {
      problems.push_back({name, 0, "holds `" + pack.value().product + "`: a file is named after its product"});
    }
    addWords(made.words, pack.value(), made.kinds);
    made.packs.push_back(std::move(pack.value()));
  }
}

}  // namespace

support::Result<Stdlib, PackProblems> readStdlib(const fs::path& root) {
  Stdlib made;
  for (const fs::path& file : filesIn(root / "schemas", ".schema.json")) {
    made.schemas.emplace_back(file.filename().string(), contents(file));
  }

  auto kinds =
      readKinds("stdlib/kinds.yaml", contents(root / "stdlib" / "kinds.yaml"), schemaNamed(made, "kinds.schema.json"));
  if (!kinds) return kinds.error();
  made.kinds = std::move(kinds.value());
  addWords(made.words, made.kinds);

  PackProblems problems;
  readPacks(root, made, problems);
  if (!problems.empty()) return problems;
  std::ranges::sort(made.packs, {}, &Pack::product);
  return made;
}

}  // namespace calm::packs::embed
