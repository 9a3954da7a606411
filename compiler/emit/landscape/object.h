#pragma once

#include <cstddef>
#include <map>
#include <string_view>

#include "emit/json/writer.h"
#include "plan/plan.h"

namespace calm::emit::landscape {

/// The order in which the kinds of a product's objects stand in `landscape.json`: those it accepts, then those of
/// its templates, outer before inner, then the rest by name.
class KindOrder {
 public:
  explicit KindOrder(const packs::Pack& pack);
  std::size_t rankOf(std::string_view kind) const;

 private:
  void add(std::string_view kind) { ranks_.try_emplace(kind, ranks_.size()); }
  void add(const packs::ObjectTemplate& object);

  std::map<std::string_view, std::size_t> ranks_;
};

/// The order of each product that a landscape names, made at the first question.
class KindOrders {
 public:
  const KindOrder& of(const packs::Pack& pack) { return orders_.try_emplace(&pack, pack).first->second; }

 private:
  std::map<const packs::Pack*, KindOrder> orders_;
};

/// The members of an object that are fields, in the order of its kind.
void writeFields(json::Writer& writer, const plan::Object& object);

/// The members that are blocks: a list for each kind with a label, an object for a kind without.
void writeBlocks(json::Writer& writer, const plan::Object& object, const KindOrder& order);

/// A value of any type. Elements without an origin of their own have that of their list.
void writeLeaf(json::Writer& writer, const plan::Leaf& leaf, const plan::Origin& fallback);

}  // namespace calm::emit::landscape
