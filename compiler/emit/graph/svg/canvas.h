#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "emit/graph/svg/letters.h"

namespace calm::emit::graph::svg {

struct Point {
  std::size_t x = 0;
  std::size_t y = 0;
};

struct Box {
  std::size_t x = 0;
  std::size_t y = 0;
  std::size_t width = 0;
  std::size_t height = 0;

  std::size_t right() const { return x + width; }
  std::size_t bottom() const { return y + height; }
  Point leftMiddle() const { return {x, y + height / 2}; }
  Point rightMiddle() const { return {x + width, y + height / 2}; }
};

/// Elements of SVG, one behind the other. Coordinates are whole pixels, so that the bytes are the same everywhere; no
/// text that it is given can be read as markup. How things look says picture.css by their class.
class Canvas {
 public:
  explicit Canvas(std::string& bytes) : bytes_(bytes) {}

  void rectangle(const Box& box, std::size_t radius, std::string_view cls);
  void path(std::string_view data, std::string_view cls);
  void circle(Point middle, std::size_t radius, std::string_view cls);
  /// One line, which begins at the point; where it is wider than `width` its end is left out.
  void text(Point at, std::size_t width, const Letters& letters, std::string_view words);
  /// The same, its middle at the point.
  void centred(Point at, std::size_t width, const Letters& letters, std::string_view words);

  /// A group with the words that a pointer over it shows.
  void beginGroup(std::string_view hint);
  void endGroup() { bytes_ += "</g>\n"; }
  /// A group that leads to the steps of the tenant, where the picture stands on the page of the runbook.
  void beginLink(std::string_view tenant);
  void endLink() { bytes_ += "</a>\n"; }

 private:
  void write(Point at, std::string_view anchor, const Letters& letters, std::string_view line);

  std::string& bytes_;
};

/// Appends a text of whatever origin so that it can stand in an element or, in double quotes, in an attribute.
void appendEscaped(std::string& bytes, std::string_view text);

}  // namespace calm::emit::graph::svg
