#include <fmt/format.h>

#include "emit/graph/svg/block.h"
#include "emit/graph/svg/shapes.h"
#include "emit/graph/words.h"

namespace calm::emit::graph::svg {
namespace {

constexpr std::size_t padding = 14;
constexpr std::size_t headHeight = 26;
constexpr std::size_t cardWidth = 200;
constexpr std::size_t cardHeight = 44;
constexpr std::size_t gap = 10;

void drawCard(Canvas& canvas, const Box& box, const Tenant& tenant) {
  canvas.beginLink(tenant.id);
  canvas.beginGroup(hintOf(tenant));
  canvas.rectangle(box, 7, tenant.monitoredBy.empty() ? "l-alone" : "l-tenant");
  drawRole(canvas, {box.x + 14, box.y + 15}, tenant);
  canvas.text({box.x + 26, box.y + 19}, cardWidth - 34, nameLetters, tenant.name());
  canvas.text({box.x + 26, box.y + 35}, cardWidth - 34, codeLetters, tenant.title.empty() ? tenant.url : tenant.id);
  canvas.endGroup();
  canvas.endLink();
}

class CardsBlock final : public Block {
 public:
  CardsBlock(const Group& group, std::size_t columns) : group_(group), columns_(columns) {}

  std::size_t width() const override { return 2 * padding + columns_ * (cardWidth + gap) - gap; }

  std::size_t height() const override {
    const std::size_t rows = (group_.tenants.size() + columns_ - 1) / columns_;
    return 2 * padding + headHeight + rows * (cardHeight + gap) - gap;
  }

  void draw(Canvas& canvas, const Box& box) const override {
    canvas.rectangle(box, 10, "l-group");
    canvas.text({box.x + padding, box.y + padding + 12}, box.width - 2 * padding, nameLetters,
                fmt::format("{} · {}", group_.productName, counted(group_.tenants.size(), "tenant")));
    for (std::size_t i = 0; i < group_.tenants.size(); ++i) {
      const std::size_t x = box.x + padding + i % columns_ * (cardWidth + gap);
      const std::size_t y = box.y + padding + headHeight + i / columns_ * (cardHeight + gap);
      drawCard(canvas, {x, y, cardWidth, cardHeight}, *group_.tenants[i]);
    }
  }

 private:
  const Group& group_;
  std::size_t columns_;
};

}  // namespace

std::unique_ptr<Block> cardsBlock(const Group& group, std::size_t columns) {
  return std::make_unique<CardsBlock>(group, columns);
}

}  // namespace calm::emit::graph::svg
