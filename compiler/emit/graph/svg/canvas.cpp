#include "emit/graph/svg/canvas.h"

#include <fmt/format.h>

#include <iterator>

#include "emit/graph/words.h"

namespace calm::emit::graph::svg {
namespace {

/// The text as part of an address, every byte but letters and digits by its number.
std::string inAddress(std::string_view text) {
  std::string address;
  for (const char c : text) {
    const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (isPlain) {
      address += c;
    } else {
      fmt::format_to(std::back_inserter(address), "%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return address;
}

}  // namespace

void appendEscaped(std::string& bytes, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        bytes += "&amp;";
        break;
      case '<':
        bytes += "&lt;";
        break;
      case '>':
        bytes += "&gt;";
        break;
      case '"':
        bytes += "&quot;";
        break;
      default:
        bytes += c;
    }
  }
}

void Canvas::rectangle(const Box& box, std::size_t radius, std::string_view cls) {
  fmt::format_to(std::back_inserter(bytes_),
                 "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>\n", cls, box.x, box.y,
                 box.width, box.height, radius);
}

void Canvas::path(std::string_view data, std::string_view cls) {
  fmt::format_to(std::back_inserter(bytes_), "<path class=\"{}\" d=\"{}\"/>\n", cls, data);
}

void Canvas::circle(Point middle, std::size_t radius, std::string_view cls) {
  fmt::format_to(std::back_inserter(bytes_), "<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>\n", cls, middle.x,
                 middle.y, radius);
}

void Canvas::text(Point at, std::size_t width, const Letters& letters, std::string_view words) {
  write(at, "", letters, fitted(words, width, letters));
}

void Canvas::centred(Point at, std::size_t width, const Letters& letters, std::string_view words) {
  write(at, " text-anchor=\"middle\"", letters, fitted(words, width, letters));
}

void Canvas::write(Point at, std::string_view anchor, const Letters& letters, std::string_view line) {
  fmt::format_to(std::back_inserter(bytes_), "<text class=\"{}\" x=\"{}\" y=\"{}\"{}>", letters.cls, at.x, at.y,
                 anchor);
  appendEscaped(bytes_, line);
  bytes_ += "</text>\n";
}

void Canvas::beginGroup(std::string_view hint) {
  bytes_ += "<g><title>";
  appendEscaped(bytes_, hint);
  bytes_ += "</title>\n";
}

void Canvas::beginLink(std::string_view tenant) {
  fmt::format_to(std::back_inserter(bytes_), "<a href=\"#{}\" tabindex=\"-1\">\n", inAddress(tenant));
}

}  // namespace calm::emit::graph::svg
