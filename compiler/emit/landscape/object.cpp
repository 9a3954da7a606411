#include "emit/landscape/object.h"

#include <algorithm>
#include <vector>

namespace calm::emit::landscape {
namespace {

bool isKnown(const plan::Origin& origin) { return origin.rule || origin.pack || origin.span.end > 0; }

void writeObject(json::Writer& writer, const plan::Object& object, const KindOrder& order) {
  const packs::Kind& kind = *object.kind;
  writer.beginObject();
  if (kind.label != packs::LabelForm::None) {
    writer.key("id");
    writer.text(object.id, &object.origin);
  }
  if (kind.showsOrigin) {
    writer.key("origin");
    writer.text(object.derived ? "derived" : "written", &object.origin);
  }
  writeFields(writer, object);
  writeBlocks(writer, object, order);
  writer.endObject();
}

/// The kinds of the blocks inside, each once, in the order of the product.
std::vector<const packs::Kind*> kindsInside(const plan::Object& object, const KindOrder& order) {
  std::vector<const packs::Kind*> kinds;
  for (const plan::Object& block : object.blocks) {
    const auto same = [&](const packs::Kind* kind) { return kind->name == block.kind->name; };
    if (!block.kind->wantsUseCase && std::none_of(kinds.begin(), kinds.end(), same)) kinds.push_back(block.kind);
  }
  std::sort(kinds.begin(), kinds.end(), [&](const packs::Kind* left, const packs::Kind* right) {
    const std::size_t leftRank = order.rankOf(left->name);
    const std::size_t rightRank = order.rankOf(right->name);
    return leftRank != rightRank ? leftRank < rightRank : left->name < right->name;
  });
  return kinds;
}

}  // namespace

KindOrder::KindOrder(std::span<const packs::Kind> shared, const packs::Pack& pack) {
  for (const packs::Kind& kind : shared) add(kind.name);
  for (const auto& kind : pack.accepts) add(kind);
  for (const packs::ObjectTemplate& object : pack.objects) add(object);
  for (const auto& [kind, schema] : pack.free) add(kind);
}

void KindOrder::add(const packs::ObjectTemplate& object) {
  add(object.kind);
  for (const packs::ObjectTemplate& inner : object.blocks) add(inner);
}

std::size_t KindOrder::rankOf(std::string_view kind) const {
  const auto found = ranks_.find(kind);
  return found == ranks_.end() ? ranks_.size() : found->second;
}

void writeLeaf(json::Writer& writer, const plan::Leaf& leaf, const plan::Origin& fallback) {
  const plan::Origin& origin = isKnown(leaf.origin) ? leaf.origin : fallback;
  switch (leaf.kind) {
    case plan::LeafKind::Text:
    case plan::LeafKind::Symbol:
    case plan::LeafKind::Duration:
    case plan::LeafKind::Reference:
      return writer.text(leaf.text, &origin);
    case plan::LeafKind::Number:
      return writer.number(leaf.number, &origin);
    case plan::LeafKind::Bool:
      return writer.boolean(leaf.number != 0, &origin);
    case plan::LeafKind::Secret:
      return writer.secret(leaf.text, &origin);
    case plan::LeafKind::List:
      writer.beginArray();
      for (const plan::Leaf& item : leaf.items) writeLeaf(writer, item, origin);
      return writer.endArray();
    case plan::LeafKind::Map:
      writer.beginObject();
      for (std::size_t i = 0; i < leaf.items.size(); ++i) {
        writer.key(leaf.keys[i]);
        writeLeaf(writer, leaf.items[i], origin);
      }
      return writer.endObject();
  }
}

void writeFields(json::Writer& writer, const plan::Object& object) {
  for (const plan::Field& field : object.fields) {
    writer.key(field.def->jsonKey);
    writeLeaf(writer, field.value, object.origin);
  }
}

void writeBlocks(json::Writer& writer, const plan::Object& object, const KindOrder& order) {
  for (const packs::Kind* kind : kindsInside(object, order)) {
    const bool list = kind->label != packs::LabelForm::None;
    writer.key(kind->jsonKey);
    if (list) writer.beginArray();
    for (const plan::Object& block : object.blocks) {
      if (block.kind->name != kind->name) continue;
      writeObject(writer, block, order);
      if (!list) break;
    }
    if (list) writer.endArray();
  }
}

}  // namespace calm::emit::landscape
