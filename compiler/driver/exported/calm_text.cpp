#include "driver/exported/calm_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "diagnostics/sink.h"
#include "driver/exported/calm_value.h"
#include "driver/secrets/placeholder.h"
#include "format/format.h"
#include "semantics/text_check.h"
#include "source/source_map.h"
#include "syntax/parse.h"

namespace calm::driver::exported {
namespace {

using packs::FieldDef;
using packs::TypeKind;

std::string canonical(std::string text) {
  source::SourceMap sources;
  const source::SourceId id = sources.add("import.calm", std::move(text));
  diagnostics::Sink sink;
  const syntax::Tree tree = syntax::parse(id, sources.text(id), sink);
  return format::format(tree, sources.text(id)).text;
}

/// Writes the blocks one after the other.
class Writer {
 public:
  Writer(const packs::Kind& kind, const TenantHeader& tenant) : kind_(kind), tenant_(tenant) {
    made.text = fmt::format("tenant {} : {} {{\n", tenant.name, tenant.product);
  }

  CalmText made;

  void add(const Destination& destination) {
    const std::string problem = semantics::labelProblem(destination.name, true);
    if (!problem.empty()) {
      return remark(destination.name, "is left out: " + problem + ", and Calm takes no such name");
    }
    const auto [known, fresh] = names_.insert(destination.name);
    if (!fresh) return remark(destination.name, "is there twice; the second one is left out");
    made.text += fmt::format("{}destination {} {{\n", names_.size() == 1 ? "" : "\n", label(destination.name));
    for (const FieldDef& field : kind_.fields) {
      const Property* const property = field.sapKey.empty() ? nullptr : destination.property(field.sapKey);
      if (property != nullptr) addField(destination, field, *property);
    }
    addMap(destination);
    made.text += "}\n";
  }

  void finish() { made.text = canonical(std::move(made.text) + "}\n"); }

 private:
  static std::string label(const std::string& name) { return quotedKey(name) == name ? name : quoted(name); }

  const FieldDef* fieldOf(std::string_view key) const {
    const auto at = std::find_if(kind_.fields.begin(), kind_.fields.end(),
                                 [&](const FieldDef& field) { return !field.sapKey.empty() && field.sapKey == key; });
    return at == kind_.fields.end() ? nullptr : &*at;
  }

  const FieldDef* mapField() const {
    const auto at = std::find_if(kind_.fields.begin(), kind_.fields.end(),
                                 [](const FieldDef& field) { return field.type.kind == TypeKind::Map; });
    return at == kind_.fields.end() ? nullptr : &*at;
  }

  void addField(const Destination& destination, const FieldDef& field, const Property& property) {
    const std::string value = valueOf(destination, field, property);
    if (!value.empty()) made.text += fmt::format("{} = {}\n", field.name, value);
  }

  std::string valueOf(const Destination& destination, const FieldDef& field, const Property& property) {
    if (field.type.kind == TypeKind::Secret) return secret(destination, property);
    if (field.type.kind != TypeKind::Symbol) return text(destination, property);
    const auto symbol = std::find_if(field.symbols.begin(), field.symbols.end(),
                                     [&](const packs::Symbol& each) { return each.sap == property.value; });
    if (symbol != field.symbols.end()) return symbol->id;
    lose(destination, property, "has a value that the destination service does not have, so it is left out");
    return {};
  }

  std::string text(const Destination& destination, const Property& property) {
    const std::string problem = unsayable(property.value);
    if (problem.empty()) return quoted(property.value);
    lose(destination, property, problem + "; it is left out");
    return {};
  }

  std::string secret(const Destination& destination, const Property& property) {
    const auto known = secrets::nameIn(property.value);
    const std::string name = known ? *known : secretName(tenant_.name, destination.name, property.key);
    remark(destination.name + " " + property.key,
           fmt::format("is the secret `{}`; put its value into your secret store", name), false);
    return fmt::format("secret({})", quoted(name));
  }

  void addMap(const Destination& destination) {
    const FieldDef* const map = mapField();
    std::string entries;
    for (const Property& property : destination.properties) {
      if (fieldOf(property.key) != nullptr) continue;
      const std::string value = map == nullptr ? std::string() : entry(destination, *map, property);
      if (!value.empty()) entries += fmt::format("{} = {}\n", quotedKey(property.key), value);
    }
    if (!entries.empty()) made.text += fmt::format("{} = {{\n{}}}\n", map->name, entries);
  }

  std::string entry(const Destination& destination, const FieldDef& map, const Property& property) {
    if (property.key.empty() || !unsayable(property.key).empty()) {
      lose(destination, {"(a property)", {}, false}, "has a key that Calm can not say; it is left out");
      return {};
    }
    const bool named = std::find(map.secretKeys.begin(), map.secretKeys.end(), property.key) != map.secretKeys.end();
    if (named) return secret(destination, property);
    if (property.blanked) {
      lose(destination, property,
           "is blanked in the export, and Calm keeps no secret of this name, so its value can not be carried: it is "
           "left "
           "out; have it from whoever made the destination and write it by hand");
      return {};
    }
    if (isSecret(property.key)) {
      lose(destination, property, "is a secret by its name, and Calm has none there; it is left out");
      return {};
    }
    return text(destination, property);
  }

  void lose(const Destination& destination, const Property& property, std::string why) {
    remark(destination.name + " " + property.key, std::move(why));
  }

  void remark(std::string place, std::string text, bool lost = true) {
    made.remarks.push_back({std::move(place), std::move(text), lost});
  }

  const packs::Kind& kind_;
  const TenantHeader& tenant_;
  std::set<std::string> names_;
};

}  // namespace

CalmText calmText(const std::vector<Destination>& destinations, const packs::Kind& kind, const TenantHeader& tenant) {
  Writer writer(kind, tenant);
  for (const Destination& destination : destinations) writer.add(destination);
  writer.finish();
  return std::move(writer.made);
}

}  // namespace calm::driver::exported
