#include "emit/graph/svg/shapes.h"

#include <fmt/format.h>

#include <string>

#include "emit/graph/words.h"

namespace calm::emit::graph::svg {

void drawRole(Canvas& canvas, Point middle, const Tenant& tenant) {
  constexpr std::size_t radius = 5;
  const auto [x, y] = middle;
  if (tenant.role.empty()) return canvas.path(fmt::format("M{} {}h8", x - 4, y), "l-hollow");
  switch (tenant.roleRank) {
    case 0:
      return canvas.circle(middle, radius, "l-full");
    case 1:
      canvas.circle(middle, radius, "l-hollow");
      return canvas.path(fmt::format("M{} {}a5 5 0 0 1 0 10z", x, y - radius), "l-full");
    case 2:
      return canvas.circle(middle, radius, "l-hollow");
    default:
      return canvas.rectangle({x - 4, y - 4, 8, 8}, 0, "l-hollow");
  }
}

void drawOrigin(Canvas& canvas, Point middle, const Object& object) {
  const auto [x, y] = middle;
  if (!object.derived) return canvas.rectangle({x - 4, y - 4, 8, 8}, 0, "l-full");
  canvas.path(fmt::format("M{} {}l5 5l-5 5l-5 -5z", x, y - 5), "l-hollow");
}

void drawFlow(Canvas& canvas, Point from, std::size_t length, Flow flow) {
  const std::string cls = fmt::format("l-{}", wordOf(flow));
  const std::size_t end = from.x + length;
  const std::size_t begin = flow == Flow::Pull ? from.x + 10 : from.x;
  canvas.path(fmt::format("M{} {}H{}", begin, from.y, end - 12), cls);
  if (flow == Flow::Pull) canvas.circle({from.x + 5, from.y}, 5, cls + "-head");
  const std::string_view close = flow == Flow::Unknown ? "" : "z";
  canvas.path(fmt::format("M{} {}L{} {}L{} {}{}", end - 12, from.y - 7, end - 1, from.y, end - 12, from.y + 7, close),
              cls + "-head");
}

void drawLink(Canvas& canvas, Point from, Point to) {
  const std::size_t middle = (from.x + to.x) / 2;
  canvas.path(fmt::format("M{} {}C{} {} {} {} {} {}", from.x, from.y, middle, from.y, middle, to.y, to.x, to.y),
              "l-link");
  canvas.circle(to, 3, "l-full");
}

}  // namespace calm::emit::graph::svg
