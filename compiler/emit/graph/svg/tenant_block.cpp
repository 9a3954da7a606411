#include <algorithm>
#include <string>

#include "emit/graph/svg/block.h"
#include "emit/graph/svg/columns.h"
#include "emit/graph/svg/shapes.h"
#include "emit/graph/words.h"

namespace calm::emit::graph::svg {
namespace {

constexpr std::size_t padding = 16;
constexpr std::size_t headWidth = 210;
constexpr std::size_t lineHeight = 17;
constexpr std::size_t chipWidth = 200;
constexpr std::size_t chipText = chipWidth - 34;
constexpr std::size_t columnGap = 32;
constexpr std::size_t chipGap = 10;

std::size_t heightOf(const Object& object) {
  return 44 + (object.detail.empty() ? 0 : 15) + object.parts.size() * lineHeight;
}

/// Where a reference to the object, or to one of its parts, ends.
Point endOf(const Box& chip, const Object& object, std::size_t part) {
  if (part == wholeObject) return {chip.x, chip.y + 21};
  return {chip.x, chip.bottom() - (object.parts.size() - part) * lineHeight + 4};
}

void drawObject(Canvas& canvas, const Box& box, const Object& object) {
  canvas.beginGroup(oneLine(object.noun) + " " + oneLine(object.id) + (object.derived ? ", derived" : ", written") +
                    (object.detail.empty() ? "" : ": " + oneLine(object.detail)));
  canvas.rectangle(box, object.derived ? 14 : 3, object.derived ? "l-derived" : "l-written");
  drawOrigin(canvas, {box.x + 16, box.y + 16}, object);
  canvas.text({box.x + 27, box.y + 20}, chipText, nameLetters, object.id);
  canvas.text({box.x + 27, box.y + 35}, chipText, softLetters, object.noun);
  if (!object.detail.empty()) {
    canvas.text({box.x + 27, box.y + 50}, chipText, codeLetters, withoutScheme(object.detail));
  }
  for (std::size_t part = 0; part < object.parts.size(); ++part) {
    const Point end = endOf(box, object, part);
    canvas.text({box.x + 27, end.y + 4}, chipText, wordLetters, object.parts[part]);
  }
  canvas.endGroup();
}

class TenantBlock final : public Block {
 public:
  explicit TenantBlock(const Tenant& tenant) : tenant_(tenant), columns_(columnsOf(tenant.objects)) {}

  std::size_t width() const override { return headWidth + 2 * padding + columns_.size() * (chipWidth + columnGap); }

  std::size_t height() const override {
    std::size_t most = headHeight();
    for (const auto& column : columns_) most = std::max(most, heightOfColumn(column));
    return most + 2 * padding;
  }

  void draw(Canvas& canvas, const Box& box) const override {
    canvas.rectangle(box, 10, tenant_.monitoredBy.empty() ? "l-alone" : "l-tenant");
    drawHead(canvas, box);
    const std::vector<Box> places = placesIn(box);
    for (std::size_t i = 0; i < places.size(); ++i) drawObject(canvas, places[i], tenant_.objects[i]);
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (const Link& link : tenant_.objects[i].links) {
        const Point to = endOf(places[link.object], tenant_.objects[link.object], link.part);
        drawLink(canvas, {places[i].right(), places[i].y + 21}, to);
      }
    }
  }

 private:
  std::size_t headHeight() const {
    const bool lines[] = {true, !tenant_.title.empty(), true, !tenant_.url.empty(), !tenant_.setup.empty()};
    return lineHeight * static_cast<std::size_t>(std::count(std::begin(lines), std::end(lines), true)) + 4;
  }

  std::size_t heightOfColumn(const std::vector<std::size_t>& column) const {
    std::size_t height = 0;
    for (const std::size_t object : column) height += heightOf(tenant_.objects[object]) + chipGap;
    return height - chipGap;
  }

  void drawHead(Canvas& canvas, const Box& box) const {
    canvas.beginLink(tenant_.id);
    canvas.beginGroup(hintOf(tenant_));
    std::size_t y = box.y + (box.height - headHeight()) / 2 + 13;
    drawRole(canvas, {box.x + padding + 6, y - 4}, tenant_);
    const std::size_t left = box.x + padding + 20;
    const auto line = [&](const Letters& letters, std::string_view words) {
      canvas.text({left, y}, headWidth - 20, letters, words);
      y += lineHeight;
    };
    line(nameLetters, tenant_.name());
    if (!tenant_.title.empty()) line(codeLetters, tenant_.id);
    line(softLetters, tenant_.productName);
    if (!tenant_.url.empty()) line(codeLetters, withoutScheme(tenant_.url));
    if (!tenant_.setup.empty()) line(softLetters, "set up as " + tenant_.setup);
    canvas.endGroup();
    canvas.endLink();
  }

  /// For each object its box: columns end at the right side of the band, each in the middle of its height.
  std::vector<Box> placesIn(const Box& band) const {
    std::vector<Box> places(tenant_.objects.size());
    std::size_t x = band.right() - padding - chipWidth;
    for (auto column = columns_.rbegin(); column != columns_.rend(); ++column) {
      std::size_t y = band.y + (band.height - heightOfColumn(*column)) / 2;
      for (const std::size_t object : *column) {
        const std::size_t height = heightOf(tenant_.objects[object]);
        places[object] = {x, y, chipWidth, height};
        y += height + chipGap;
      }
      x -= chipWidth + columnGap;
    }
    return places;
  }

  const Tenant& tenant_;
  std::vector<std::vector<std::size_t>> columns_;
};

}  // namespace

std::string hintOf(const Tenant& tenant) {
  std::string hint = oneLine(tenant.name());
  const auto add = [&](std::string_view words) {
    if (!words.empty()) hint.append(", ").append(oneLine(words));
  };
  if (!tenant.title.empty()) add(tenant.id);
  add(tenant.productName);
  add(tenant.roleLabel);
  add(tenant.url);
  if (tenant.monitoredBy.empty()) return hint;
  add("monitored by " + tenant.monitoredBy);
  std::string_view separator = ": ";
  for (const UseCase& useCase : tenant.useCases) {
    hint.append(separator).append(oneLine(useCase.label));
    separator = ", ";
  }
  return hint;
}

std::unique_ptr<Block> tenantBlock(const Tenant& tenant) { return std::make_unique<TenantBlock>(tenant); }

}  // namespace calm::emit::graph::svg
