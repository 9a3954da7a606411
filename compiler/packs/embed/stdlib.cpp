#include "packs/embed/stdlib.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "packs/embed/knowledge.h"
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

support::Result<SchemaCheck, std::string> compiled(const Stdlib& stdlib, std::string_view file) {
  for (const auto& [name, text] : stdlib.schemas) {
    if (name == file) return SchemaCheck::compile(text);
  }
  return std::string("is missing");
}

void append(PackProblems& to, const PackProblems& more) { to.insert(to.end(), more.begin(), more.end()); }

void readPacks(const fs::path& root, const SchemaCheck& schema, Stdlib& made, PackProblems& problems) {
  for (const fs::path& file : filesIn(root / "stdlib" / "products", ".yaml")) {
    const std::string name = "stdlib/products/" + file.filename().string();
    auto pack = readPack(name, contents(file), schema, made.kinds);
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

/// Products, aliases and rules have one owner.
void checkOwners(const Stdlib& stdlib, PackProblems& problems) {
  std::map<std::string, std::string> owners;
  const auto claim = [&](const std::string& name, const std::string& product) {
    const auto [owner, fresh] = owners.try_emplace(name, product);
    if (fresh) return;
    problems.push_back(
        {"stdlib/products/" + product + ".yaml", 0, "`" + name + "` belongs to `" + owner->second + "`"});
  };
  for (const Pack& pack : stdlib.packs) {
    claim(pack.product, pack.product);
    for (const std::string& alias : pack.aliases) claim(alias, pack.product);
    for (const Rule& rule : pack.rules) claim(rule.id, pack.product);
  }
}

}  // namespace

support::Result<Stdlib, PackProblems> readStdlib(const fs::path& root) {
  Stdlib made;
  for (const fs::path& file : filesIn(root / "schemas", ".schema.json")) {
    made.schemas.emplace_back(file.filename().string(), contents(file));
  }

  const auto kindsSchema = compiled(made, "kinds.schema.json");
  if (!kindsSchema) return PackProblems{{"schemas/kinds.schema.json", 0, kindsSchema.error()}};
  const auto packSchema = compiled(made, "product-pack.schema.json");
  if (!packSchema) return PackProblems{{"schemas/product-pack.schema.json", 0, packSchema.error()}};

  auto kinds = readKinds("stdlib/kinds.yaml", contents(root / "stdlib" / "kinds.yaml"), kindsSchema.value());
  if (!kinds) return kinds.error();
  made.kinds = std::move(kinds.value());
  addWords(made.words, made.kinds);

  PackProblems problems;
  readPacks(root, packSchema.value(), made, problems);
  std::ranges::sort(made.packs, {}, &Pack::product);
  checkOwners(made, problems);
  for (const auto& [file, schemaFile] : knowledgeFiles) {
    const std::string name = "stdlib/" + std::string(file);
    const auto schema = compiled(made, schemaFile);
    auto document =
        schema ? readPlain(name, contents(root / name), schema.value()) : PackProblems{{name, 0, schema.error()}};
    if (document) {
      made.documents.emplace_back(file, std::move(document.value()));
    } else {
      append(problems, document.error());
    }
  }
  if (problems.empty()) append(problems, checkKnowledge(made));
  if (!problems.empty()) return problems;
  return made;
}

}  // namespace calm::packs::embed
