#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "emit/graph/graph.h"
#include "emit/graph/sections.h"
#include "emit/graph/svg/canvas.h"

namespace calm::emit::graph::svg {

/// What one arrow leads away from: a tenant with its objects, or the tenants of a product.
class Block {
 public:
  virtual ~Block() = default;
  virtual std::size_t width() const = 0;
  virtual std::size_t height() const = 0;
  /// The box is as wide as the widest block of the picture, and at least as high as this one.
  virtual void draw(Canvas& canvas, const Box& box) const = 0;
};

/// A tenant and, from left to right as they refer to each other, its objects.
std::unique_ptr<Block> tenantBlock(const Tenant& tenant);
/// The tenants of a group as cards, so many beside each other.
std::unique_ptr<Block> cardsBlock(const Group& group, std::size_t columns);
/// How many tenants the group has, role by role.
std::unique_ptr<Block> totalBlock(const Group& group);

/// What a pointer over a tenant shows: all of its facts.
std::string hintOf(const Tenant& tenant);

}  // namespace calm::emit::graph::svg
