#include "emit/graph/collector.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "emit/facts/facts.h"

namespace calm::emit::graph {
namespace {

/// Of a tenant the objects that somebody can look for by a name of their own.
bool isShown(const plan::Object& object) {
  return object.kind->label == packs::LabelForm::Name && object.kind->showsOrigin;
}

const plan::Field* fieldOf(const plan::Object& object, std::string_view name) {
  for (const plan::Field& field : object.fields) {
    if (field.def->name == name) return &field;
  }
  return nullptr;
}

void setRole(Tenant& tenant, const plan::Field& field) {
  tenant.role = field.value.text;
  tenant.roleLabel = field.value.label.empty() ? field.value.text : field.value.label;
  for (const packs::Symbol& symbol : field.def->symbols) {
    if (symbol.id == tenant.role) return;
    ++tenant.roleRank;
  }
}

std::string wordsOf(const plan::Leaf& leaf) {
  if (leaf.kind == plan::LeafKind::Symbol && !leaf.label.empty()) return std::string(leaf.label);
  if (leaf.kind != plan::LeafKind::List) return std::string(leaf.text);
  std::string words;
  for (const plan::Leaf& item : leaf.items) words.append(words.empty() ? "" : ", ").append(wordsOf(item));
  return words;
}

/// The address of an object tells most of it, then what its kind can not be without.
std::string detailOf(const plan::Object& object) {
  for (const plan::Field& field : object.fields) {
    const packs::TypeKind type = field.def->type.kind;
    if (type == packs::TypeKind::Url || type == packs::TypeKind::Host) return wordsOf(field.value);
  }
  for (const plan::Field& field : object.fields) {
    if (field.def->required) return wordsOf(field.value);
  }
  return {};
}

Object objectOf(const plan::Object& from) {
  Object object;
  object.id = from.id;
  object.kind = from.kind->name;
  object.noun = from.kind->noun;
  object.derived = from.derived;
  object.detail = detailOf(from);
  for (const plan::Object& block : from.blocks) {
    if (block.kind->label == packs::LabelForm::Name) object.parts.emplace_back(block.id);
  }
  return object;
}

/// `CRUN.CRUN_WS` is a part of CRUN, `CRUN` the whole.
bool resolve(std::string_view path, const std::vector<Object>& objects, Link& link) {
  for (link.object = 0; link.object < objects.size(); ++link.object) {
    const Object& object = objects[link.object];
    if (!path.starts_with(object.id)) continue;
    const std::string_view rest = path.substr(object.id.size());
    link.part = wholeObject;
    if (rest.empty()) return true;
    if (!rest.starts_with('.')) continue;
    const auto part = std::find(object.parts.begin(), object.parts.end(), rest.substr(1));
    if (part == object.parts.end()) continue;
    link.part = static_cast<std::size_t>(part - object.parts.begin());
    return true;
  }
  return false;
}

void addLinks(const plan::Object& from, std::size_t self, std::vector<Object>& objects) {
  for (const plan::Field& field : from.fields) {
    Link link{field.def->name, 0, wholeObject};
    const bool leads = field.value.kind == plan::LeafKind::Reference && resolve(field.value.text, objects, link);
    if (leads && link.object != self) objects[self].links.push_back(std::move(link));
  }
}

std::vector<Object> objectsOf(const plan::Tenant& tenant) {
  std::vector<Object> objects;
  for (const plan::Object& block : tenant.object.blocks) {
    if (isShown(block)) objects.push_back(objectOf(block));
  }
  std::size_t self = 0;
  for (const plan::Object& block : tenant.object.blocks) {
    if (isShown(block)) addLinks(block, self++, objects);
  }
  return objects;
}

Flow flowOf(std::string_view direction) {
  if (direction == "push") return Flow::Push;
  return direction == "pull" ? Flow::Pull : Flow::Unknown;
}

}  // namespace

void Collector::tenant(const plan::Tenant& tenant) {
  Tenant made;
  made.id = tenant.id;
  made.product = tenant.pack->product;
  made.productName = tenant.pack->name;
  made.setup = tenant.setup;
  made.monitoredBy = tenant.monitoredBy;
  made.flow = flowOf(tenant.pack->direction);
  if (const plan::Field* title = fieldOf(tenant.object, "title")) made.title = title->value.text;
  if (const plan::Field* url = fieldOf(tenant.object, "url")) made.url = url->value.text;
  if (const plan::Field* role = fieldOf(tenant.object, "role")) setRole(made, *role);
  for (const plan::WantedUseCase& wanted : tenant.useCases) {
    made.useCases.push_back({std::string(wanted.id), std::string(facts::nameOf(wanted))});
  }
  made.objectCount =
      static_cast<std::size_t>(std::count_if(tenant.object.blocks.begin(), tenant.object.blocks.end(), isShown));
  if (graph_.tenants.size() < mostWithObjects_) {
    made.objects = objectsOf(tenant);
  } else if (graph_.tenants.size() == mostWithObjects_) {
    for (Tenant& each : graph_.tenants) each.objects.clear();
  }
  graph_.tenants.push_back(std::move(made));
}

}  // namespace calm::emit::graph
