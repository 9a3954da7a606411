#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string_view>

#include "emit/json/writer.h"
#include "plan/plan.h"

namespace calm::emit::landscape {

/// The order in which the kinds of a product's objects stand in `landscape.json`: the shared kinds in their order,
/// then those of the product alone: what it accepts, what its templates make, outer before inner.
class KindOrder {
 public:
  KindOrder(std::span<const packs::Kind> shared, const packs::Pack& pack);
  std::size_t rankOf(std::string_view kind) const;

 private:
  void add(std::string_view kind) { ranks_.try_emplace(kind, ranks_.size()); }
  void add(const packs::ObjectTemplate& object);

  std::map<std::string_view, std::size_t> ranks_;
};

/// The order of each product that a landscape names, made at the first question.
class KindOrders {
 public:
  explicit KindOrders(std::span<const packs::Kind> shared) : shared_(shared) {}
  const KindOrder& of(const packs::Pack& pack) {
    const auto known = orders_.find(&pack);
    return known != orders_.end() ? known->second : orders_.emplace(&pack, KindOrder(shared_, pack)).first->second;
  }

 private:
  std::span<const packs::Kind> shared_;
  std::map<const packs::Pack*, KindOrder> orders_;
};

/// The members of an object that are fields, in the order of its kind.
void writeFields(json::Writer& writer, const plan::Object& object);

/// The members that are blocks: a list for each kind with a label, an object for a kind without.
void writeBlocks(json::Writer& writer, const plan::Object& object, const KindOrder& order);

/// A value of any type. Elements without an origin of their own have that of their list.
void writeLeaf(json::Writer& writer, const plan::Leaf& leaf, const plan::Origin& fallback);

}  // namespace calm::emit::landscape
