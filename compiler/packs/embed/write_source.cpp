#include "packs/embed/write_source.h"

#include <string_view>
#include <vector>

#include "packs/archive/archive.h"
#include "packs/catalog_state.h"

namespace calm::packs::embed {
namespace {

constexpr std::string_view head = R"(// Written by calm_embed from stdlib/ and schemas/.
#include "packs/embedded.h"

namespace calm::packs {
namespace {

std::string_view view(const unsigned char* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

)";

/// A text as the elements of an array; one more byte, so that no array is empty.
void array(std::string& out, const std::string& name, std::string_view bytes) {
  out += "const unsigned char " + name + "[] = {";
  std::size_t column = 0;
  for (const char c : bytes) {
    if (column++ % 32 == 0) out += '\n';
    out += std::to_string(static_cast<unsigned char>(c)) + ',';
  }
  out += "0};\n";
}

std::string viewOf(const std::string& name) { return "view(" + name + ", sizeof(" + name + ") - 1)"; }

std::string inQuotes(std::string_view text) { return '"' + std::string(text) + '"'; }

/// Names as an array of string views; `{}` where there is none.
std::string names(std::string& out, const std::string& name, const std::vector<std::string>& texts) {
  if (texts.empty()) return "{}";
  out += "const std::string_view " + name + "[] = {";
  for (const std::string& text : texts) out += inQuotes(text) + ", ";
  out += "};\n";
  return name;
}

std::string packRow(std::string& out, const Pack& pack, const Kinds& kinds, std::size_t index) {
  const std::string number = std::to_string(index);
  array(out, "pack" + number, archive::write(pack));
  const std::string aliases = names(out, "aliases" + number, pack.aliases);
  const std::string own = names(out, "kinds" + number, ownKinds(kinds, pack));
  std::vector<std::string> ids;
  for (const Rule& rule : pack.rules) ids.push_back(rule.id);
  const std::string rules = names(out, "rules" + number, ids);
  return "{" + inQuotes(pack.product) + ", " + aliases + ", " + own + ", " + rules + ", " + viewOf("pack" + number) +
         "}";
}

/// `static const T name[] = {rows};`, and how it is named: `{}` where there is no row.
std::string rowArray(std::string& out, std::string_view type, const std::string& name,
                     const std::vector<std::string>& rows) {
  if (rows.empty()) return "{}";
  out += "  static const " + std::string(type) + " " + name + "[] = {\n";
  for (const std::string& row : rows) out += "      " + row + ",\n";
  out += "  };\n";
  return name;
}

}  // namespace

std::string writeSource(const Stdlib& stdlib) {
  std::string out(head);
  array(out, "kinds", archive::write(stdlib.kinds));
  array(out, "words", archive::write(stdlib.words));
  std::vector<std::string> packs;
  for (const Pack& pack : stdlib.packs) packs.push_back(packRow(out, pack, stdlib.kinds, packs.size()));
  std::vector<std::string> schemas;
  for (const auto& [file, text] : stdlib.schemas) {
    const std::string name = "schema" + std::to_string(schemas.size());
    array(out, name, text);
    schemas.push_back("{" + inQuotes(file) + ", " + viewOf(name) + "}");
  }
  std::vector<std::string> documents;
  for (const auto& [file, text] : stdlib.documents) {
    const std::string name = "document" + std::to_string(documents.size());
    array(out, name, text);
    documents.push_back("{" + inQuotes(file) + ", " + viewOf(name) + "}");
  }
  out += "\n}  // namespace\n\nconst Embedded& embedded() {\n";
  const std::string packRows = rowArray(out, "EmbeddedPack", "packs", packs);
  const std::string schemaRows = rowArray(out, "EmbeddedSchema", "schemas", schemas);
  const std::string documentRows = rowArray(out, "EmbeddedDocument", "documents", documents);
  out += "  static const Embedded all{" + viewOf("kinds") + ", " + viewOf("words") + ", " + packRows + ", " +
         schemaRows + ", " + documentRows + "};\n  return all;\n}\n\n}  // namespace calm::packs\n";
  return out;
}

}  // namespace calm::packs::embed
