#include "emit/graph/svg/section_place.h"

#include <fmt/format.h>

#include <algorithm>

#include "emit/graph/svg/shapes.h"
#include "emit/graph/words.h"

namespace calm::emit::graph::svg {
namespace {

constexpr std::size_t headHeight = 62;
constexpr std::size_t rowGap = 16;
constexpr std::size_t lineHeight = 17;
constexpr std::size_t padding = 16;

void countIn(std::vector<std::pair<std::string, std::size_t>>& counts, const std::string& label) {
  const auto found = std::find_if(counts.begin(), counts.end(), [&](const auto& each) { return each.first == label; });
  if (found == counts.end()) {
    counts.emplace_back(label, 1);
  } else {
    ++found->second;
  }
}

}  // namespace

SectionPlace::SectionPlace(const Section& section, Detail detail, std::size_t columns) : section_(section) {
  for (const Group& group : section.groups) {
    if (detail == Detail::Products) {
      add(totalBlock(group), group, group.tenants);
    } else if (detail == Detail::Tenants) {
      add(cardsBlock(group, columns), group, group.tenants);
    } else {
      for (const Tenant* tenant : group.tenants) add(tenantBlock(*tenant), group, {tenant});
    }
  }
}

void SectionPlace::add(std::unique_ptr<Block> block, const Group& group, const std::vector<const Tenant*>& tenants) {
  Row& row = rows_.emplace_back(Row{std::move(block), group.flow, tenants.size(), {}});
  for (const Tenant* tenant : tenants) {
    for (const UseCase& useCase : tenant->useCases) countIn(row.useCases, useCase.label);
  }
}

std::size_t SectionPlace::heightOf(const Row& row) {
  return std::max(row.block->height(), row.useCases.size() * lineHeight + padding);
}

std::size_t SectionPlace::blockWidth() const {
  std::size_t width = 0;
  for (const Row& row : rows_) width = std::max(width, row.block->width());
  return width;
}

std::size_t SectionPlace::height() const {
  std::size_t height = headHeight;
  for (const Row& row : rows_) height += heightOf(row) + rowGap;
  return height;
}

void SectionPlace::draw(Canvas& canvas, Point at, const Widths& widths) const {
  const std::string heading = section_.hub == nullptr
                                  ? "Not monitored by a tenant of this picture"
                                  : fmt::format("{}, monitored by {}", counted(section_.tenantCount(), "tenant"),
                                                oneLine(section_.hub->name()));
  canvas.text({at.x, at.y + headHeight - 14}, widths.blocks, softLetters, heading);
  if (section_.hub != nullptr) drawHub(canvas, {at.x + widths.blocks + widths.channel, at.y, widths.hub, height()});
  std::size_t y = at.y + headHeight;
  for (const Row& row : rows_) {
    const Box box{at.x, y, widths.blocks, heightOf(row)};
    row.block->draw(canvas, box);
    if (section_.hub != nullptr) drawFlowOf(row, canvas, box, widths);
    y = box.bottom() + rowGap;
  }
}

void SectionPlace::drawHub(Canvas& canvas, const Box& box) const {
  const Tenant& hub = *section_.hub;
  canvas.beginLink(hub.id);
  canvas.beginGroup(hintOf(hub));
  canvas.rectangle(box, 10, "l-hub");
  canvas.rectangle({box.x + 4, box.y + 4, box.width - 8, box.height - 8}, 7, "l-inner");
  const std::size_t width = box.width - 2 * padding - 20;
  if (!hub.role.empty()) drawRole(canvas, {box.x + padding + 6, box.y + 22}, hub);
  const std::size_t left = box.x + padding + (hub.role.empty() ? 0 : 20);
  canvas.text({left, box.y + 26}, width, nameLetters, hub.name());
  const std::string second = hub.title.empty() ? hub.productName : fmt::format("{} · {}", hub.id, hub.productName);
  canvas.text({left, box.y + 43}, width, softLetters, second);
  canvas.endGroup();
  canvas.endLink();
}

void SectionPlace::drawFlowOf(const Row& row, Canvas& canvas, const Box& block, const Widths& widths) const {
  const Point from{block.right() + 6, block.y + block.height / 2};
  const std::size_t length = widths.channel - 6;
  drawFlow(canvas, from, length, row.flow);
  const Point label{from.x + length / 2, from.y - 9};
  canvas.centred(label, length - 24, nameLetters, wordOf(row.flow));
  if (row.tenants > 1) canvas.centred({label.x, from.y + 17}, length - 24, softLetters, counted(row.tenants, "tenant"));
  const std::size_t left = block.right() + widths.channel + padding;
  std::size_t y = from.y + 13 - row.useCases.size() * lineHeight / 2;
  for (const auto& [useCase, count] : row.useCases) {
    const std::string words = row.tenants > 1 ? fmt::format("{} · {}", useCase, digitsOf(count)) : useCase;
    canvas.text({left, y}, widths.hub - 2 * padding, wordLetters, words);
    y += lineHeight;
  }
}

}  // namespace calm::emit::graph::svg
