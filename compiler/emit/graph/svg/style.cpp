#include "emit/graph/svg/style.h"

#include <array>

namespace calm::emit::graph::svg {
namespace {

struct Colour {
  std::string_view name;
  std::string_view light;
  std::string_view dark;
};

/// Those of page.css.
constexpr std::array colours{
    Colour{"paper", "#fbfaf7", "#15191b"}, Colour{"card", "#ffffff", "#1d2326"},   Colour{"ink", "#1d2428", "#e6eaec"},
    Colour{"soft", "#566169", "#a5b0b6"},  Colour{"line", "#d9dcd8", "#353d42"},   Colour{"edge", "#8b959b", "#6f7a80"},
    Colour{"tint", "#eef2f0", "#232b2e"},  Colour{"accent", "#0b6a5c", "#6cc7b6"}, Colour{"warn", "#8a4b00", "#f0bf77"},
    Colour{"code", "#f2f4f3", "#262e32"},
};

std::string_view colourOf(std::string_view name, std::string_view Colour::*theme) {
  for (const Colour& colour : colours) {
    if (colour.name == name) return colour.*theme;
  }
  return {};
}

/// `fill: var(--ink)` -> `fill: #1d2428`
std::string coloured(std::string_view css, std::string_view Colour::*theme) {
  constexpr std::string_view opening = "var(--";
  std::string out;
  while (true) {
    const std::size_t begin = css.find(opening);
    if (begin == css.npos) return out.append(css);
    const std::size_t end = css.find(')', begin);
    out += css.substr(0, begin);
    out += colourOf(css.substr(begin + opening.size(), end - begin - opening.size()), theme);
    css.remove_prefix(end + 1);
  }
}

/// A browser that shows the file has more room than the picture takes.
constexpr char aroundPicture[] = ".landscape:root { background: var(--paper); }\n";

}  // namespace

std::string styleOfFile() {
  const std::string all = std::string(rules()) + aroundPicture;
  return coloured(all, &Colour::light) + "@media (prefers-color-scheme: dark) {\n" + coloured(all, &Colour::dark) +
         "}\n";
}

}  // namespace calm::emit::graph::svg
