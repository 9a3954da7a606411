#include "emit/graph/svg/picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "emit/graph/svg/canvas.h"
#include "emit/graph/svg/legend.h"
#include "emit/graph/svg/section_place.h"
#include "emit/graph/svg/style.h"
#include "emit/graph/words.h"

namespace calm::emit::graph::svg {
namespace {

constexpr std::size_t margin = 24;
constexpr std::size_t sectionGap = 28;

/// How many cards stand beside each other: the picture is about as high as it is wide.
std::size_t columnsFor(const std::vector<Section>& sections) {
  std::size_t most = 1;
  for (const Section& section : sections) most = std::max(most, section.tenantCount());
  std::size_t columns = 2;
  while (columns < 5 && columns * columns * 5 < most) ++columns;
  return columns;
}

std::string frame(const std::string& title, const std::string& summary, Place place, std::size_t width,
                  std::size_t height) {
  std::string bytes = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"landscape\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} "
      "{1}\" ",
      width, height);
  bytes += place == Place::File ? "role=\"img\" aria-label=\"" : "role=\"group\" aria-label=\"";
  appendEscaped(bytes, title + ", " + summary);
  bytes += "\">\n";
  if (place == Place::Page) return bytes;
  bytes += "<title>";
  appendEscaped(bytes, title);
  return bytes + "</title>\n<style>\n" + styleOfFile() + "</style>\n";
}

}  // namespace

std::string draw(const Graph& graph, Place place) {
  const std::vector<Section> sections = sectionsOf(graph);
  const Detail detail = detailOf(graph);
  const std::string title = titleOf(graph);
  const std::string summary = summaryOf(graph, sections);
  const std::string omission = omissionOf(detail);

  std::vector<SectionPlace> places;
  Widths widths;
  for (const Section& section : sections) {
    places.emplace_back(section, detail, columnsFor(sections));
    widths.blocks = std::max(widths.blocks, places.back().blockWidth());
  }

  std::string body;
  Canvas canvas(body);
  canvas.text({margin, margin + 18}, widths.all(), titleLetters, title);
  canvas.text({margin, margin + 40}, widths.all(), softLetters, summary);
  std::size_t y = margin + 40;
  if (!omission.empty()) canvas.text({margin, y += 17}, widths.all(), softLetters, omission);
  y += 18;
  for (const SectionPlace& section : places) {
    section.draw(canvas, {margin, y}, widths);
    y += section.height() + sectionGap;
  }
  y += drawLegend(canvas, {margin, y - 10}, widths.all(), sections, detail);

  const std::size_t width = widths.all() + 2 * margin;
  const std::size_t height = y + margin - 10;
  std::string bytes = frame(title, summary, place, width, height);
  bytes += fmt::format("<rect class=\"l-paper\" width=\"{}\" height=\"{}\"/>\n", width, height);
  return bytes + body + "</svg>\n";
}

}  // namespace calm::emit::graph::svg
