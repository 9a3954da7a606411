#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "emit/graph/sections.h"
#include "emit/graph/svg/block.h"
#include "emit/graph/svg/canvas.h"

namespace calm::emit::graph::svg {

/// Widths that all sections share.
struct Widths {
  std::size_t blocks = 0;
  std::size_t channel = 130;
  std::size_t hub = 310;

  std::size_t all() const { return blocks + channel + hub; }
};

/// A section with a place for everything: blocks below each other at the left, an arrow from each to the hub, which is
/// as high as all of them, and in the hub, at the end of each arrow, what the data are for.
class SectionPlace {
 public:
  SectionPlace(const Section& section, Detail detail, std::size_t columns);

  std::size_t blockWidth() const;
  std::size_t height() const;
  void draw(Canvas& canvas, Point at, const Widths& widths) const;

 private:
  /// What an arrow leads away from.
  struct Row {
    std::unique_ptr<Block> block;
    Flow flow = Flow::Unknown;
    std::size_t tenants = 0;
    /// Labels of use cases, each with the number of tenants.
    std::vector<std::pair<std::string, std::size_t>> useCases;
  };

  void add(std::unique_ptr<Block> block, const Group& group, const std::vector<const Tenant*>& tenants);
  static std::size_t heightOf(const Row& row);
  void drawHub(Canvas& canvas, const Box& box) const;
  void drawFlowOf(const Row& row, Canvas& canvas, const Box& block, const Widths& widths) const;

  const Section& section_;
  std::vector<Row> rows_;
};

}  // namespace calm::emit::graph::svg
