#include "driver/diagnose/evidence.h"

#include <fmt/format.h>

#include <algorithm>

#include "driver/secrets/placeholder.h"

namespace calm::driver::diagnose {
namespace {

using plan::Leaf;
using plan::LeafKind;

std::string valueOf(const Leaf& leaf) {
  switch (leaf.kind) {
    case LeafKind::Number:
      return std::to_string(leaf.number);
    case LeafKind::Bool:
      return leaf.number != 0 ? "true" : "false";
    case LeafKind::Secret:
      return secrets::placeholderOf(leaf.text);
    case LeafKind::Text:
    case LeafKind::Symbol:
    case LeafKind::Duration:
    case LeafKind::Reference:
      return std::string(leaf.text);
    case LeafKind::List:
    case LeafKind::Map:
      break;
  }
  std::string list;
  for (const Leaf& item : leaf.items) list += (list.empty() ? "" : ", ") + valueOf(item);
  return list;
}

/// `clientId` as the field `client-id` is called in a map that stands for a block.
std::string kebab(std::string_view camel) {
  std::string made;
  for (const char c : camel) {
    if (c >= 'A' && c <= 'Z') made += '-';
    made += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return made;
}

bool isKnown(const plan::Origin& origin) { return origin.rule != nullptr || origin.span.end > 0; }

}  // namespace

void Evidence::tenant(const plan::Tenant& tenant) {
  path_ = tenant.id;
  add(tenant.object);
}

void Evidence::add(const plan::Object& object) {
  const std::size_t length = path_.size();
  for (const plan::Field& field : object.fields) {
    path_ += fmt::format(".{}", field.def->name);
    if (field.value.kind == LeafKind::Map) {
      addMap(field);
    } else {
      add(object.kind->name, field.def->name, field.value, object.origin);
    }
    path_.resize(length);
  }
  for (const plan::Object& block : object.blocks) {
    path_ += fmt::format(".{}", block.id.empty() ? std::string_view(block.kind->name) : block.id);
    add(block);
    path_.resize(length);
  }
}

/// `service-key = key-file(…)` is a field that holds what the block of that name would.
void Evidence::addMap(const plan::Field& field) {
  for (std::size_t i = 0; i < field.value.items.size(); ++i) {
    const std::size_t length = path_.size();
    const std::string name = kebab(field.value.keys[i]);
    path_ += fmt::format(".{}", name);
    add(field.def->name, name, field.value.items[i], field.value.origin);
    path_.resize(length);
  }
}

void Evidence::add(std::string_view kind, std::string_view field, const Leaf& leaf, const plan::Origin& fallback) {
  Sighting seen{path_, valueOf(leaf), leaf.kind == LeafKind::Secret,
                originOf(isKnown(leaf.origin) ? leaf.origin : fallback)};
  std::vector<Sighting>& all = found_[{std::string(kind), std::string(field)}];
  if (std::find(all.begin(), all.end(), seen) == all.end()) all.push_back(std::move(seen));
}

const std::vector<Sighting>& Evidence::of(std::string_view kind, std::string_view field) const {
  static const std::vector<Sighting> none;
  const auto found = found_.find({std::string(kind), std::string(field)});
  return found == found_.end() ? none : found->second;
}

std::string Evidence::originOf(const plan::Origin& origin) const {
  if (origin.rule != nullptr) return fmt::format("derived by {}", origin.rule->id);
  if (!isKnown(origin)) return "derived";
  const source::Position at = sources_.position(origin.span.source, origin.span.begin);
  return fmt::format("{}:{}:{}", sources_.path(origin.span.source), at.line, at.column);
}

}  // namespace calm::driver::diagnose
