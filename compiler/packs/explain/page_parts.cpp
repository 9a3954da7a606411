#include "packs/explain/page_parts.h"

#include <vector>

#include "packs/explain/words.h"

namespace calm::packs::explain {
namespace {

std::string words(const std::vector<Symbol>& symbols) {
  std::string text;
  for (const Symbol& symbol : symbols) {
    text += (text.empty() ? "`" : ", `") + symbol.id + "`";
    if (!symbol.label.empty() && symbol.label != symbol.id) text += " (" + symbol.label + ")";
  }
  return text;
}

void fieldRows(std::string& page, const std::string& owner, const std::vector<FieldDef>& fields) {
  for (const FieldDef& field : fields) {
    page += "| " + owner + " | `" + field.name + "` | " + cell(typeText(field.type)) +
            (field.required ? ", required" : "") + " | " + cell(field.screen) + " |\n";
  }
}

std::string ruleNote(std::string_view before, const std::string& rule) {
  return rule.empty() ? std::string() : std::string(before) + rule;
}

void object(std::string& page, const ObjectTemplate& it, const std::string& inside) {
  page += "\n### `" + it.kind + (it.name.empty() ? "" : " " + it.name) + "`" + inside + "\n\n";
  std::string about;
  if (!it.serves.empty())
    about += "For the paths " + joined(it.serves, ", ") + ruleNote(" (", it.rule) + (it.rule.empty() ? "" : ")") + ". ";
  if (!it.variants.empty()) about += "In the variants " + joined(it.variants, ", ") + ". ";
  if (!it.namePrefix.empty())
    about += "Its name begins with `" + it.namePrefix + "`" + ruleNote(", ", it.nameRule) + ". ";
  if (it.several) about += "Several may stand. ";
  if (!it.againRule.empty()) about += "A second one is an error: " + it.againRule + ". ";
  if (it.optional) about += "It is never derived. ";
  if (!about.empty()) page += about.substr(0, about.size() - 1) + "\n\n";
  if (!it.fields.empty()) page += "| field | how | value | rule |\n|---|---|---|---|\n";
  for (const FieldTemplate& field : it.fields) {
    page += "| `" + field.name + "` | " + std::string(modeText(field.mode)) + " | " + cell(valuesText(field)) + " | " +
            field.rule + " |\n";
  }
  for (const ObjectTemplate& block : it.blocks) object(page, block, " in `" + it.kind + "`");
}

void code(std::string& page, const std::string& title, std::string_view lines) {
  while (lines.ends_with('\n')) lines.remove_suffix(1);
  if (lines.empty()) return;
  page += title + "\n\n```calm\n" + std::string(lines) + "\n```\n\n";
}

void rule(std::string& page, const Pack& pack, const Rule& it) {
  page += "\n### " + it.id + "\n\n" + it.says + "\n\n";
  page += "- held: " + holdingText(pack, it) + "\n";
  page += "- kind: " + it.kind + ", " + std::string(basisText(it.basis));
  if (it.holding != Holding::Step)
    page += ", gives " + std::string(severityText(it) == "error" ? "an " : "a ") + std::string(severityText(it));
  page += "\n- guide: " + placeText(pack, it) + "\n";
  if (!it.why.empty()) page += "- why: " + it.why + "\n";
  if (!it.remark.empty()) page += "- remark: " + it.remark + "\n";
  page += "\n";
  code(page, "As it should be:", it.example);
  code(page, "Gives " + (it.fires.empty() ? it.id : it.fires) + ":", it.counterexample);
  page.pop_back();
}

}  // namespace

std::string cell(std::string_view text) {
  std::string made;
  for (const char c : text) {
    if (c == '|') made += '\\';
    made += c == '\n' ? ' ' : c;
  }
  return made;
}

void tenantPart(std::string& page, const Pack& pack) {
  page += "\n## In a tenant\n";
  if (!pack.tenantFields.empty() || !pack.kinds.empty()) {
    page += "\n| block | field | type | on the screen |\n|---|---|---|---|\n";
    fieldRows(page, "tenant", pack.tenantFields);
    for (const Kind& kind : pack.kinds) fieldRows(page, "`" + kind.name + "`", kind.fields);
  }
  if (!pack.symbols.empty()) page += "\n| words of | words |\n|---|---|\n";
  for (const auto& [name, symbols] : pack.symbols) page += "| `" + name + "` | " + cell(words(symbols)) + " |\n";
  std::string blocks;
  for (const std::string& kind : pack.accepts) blocks += "- `" + kind + "` may be written\n";
  for (const auto& [kind, schema] : pack.free)
    blocks += "- `" + kind + "` is free, and checked by `schemas/" + schema + "`\n";
  for (const auto& [kind, refusedBy] : pack.forbiddenKinds)
    blocks += "- `" + kind + "` is refused: " + refusedBy + "\n";
  if (!blocks.empty()) page += "\n" + blocks;
}

void objectPart(std::string& page, const Pack& pack) {
  if (pack.objects.empty()) return;
  page +=
      "\n## Objects\n\nWhere an object or field is not written it is derived; where it is written the same table "
      "checks it.\n";
  for (const ObjectTemplate& each : pack.objects) object(page, each, "");
}

void rulePart(std::string& page, const Pack& pack) {
  if (pack.rules.empty()) return;
  page += "\n## Rules\n\n| rule | held | says |\n|---|---|---|\n";
  for (const Rule& each : pack.rules) {
    page += "| [" + each.id + "](#" +
            [&] {
              std::string anchor = each.id;
              for (char& c : anchor) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
              return anchor;
            }() +
            ") | " + std::string(holdingWord(each.holding)) + " | " + cell(each.says) + " |\n";
  }
  for (const Rule& each : pack.rules) rule(page, pack, each);
}

}  // namespace calm::packs::explain
