#pragma once

#include <string>
#include <string_view>

namespace calm::emit::graph::svg {

/// What picture.css says, with names for colours that the page of the runbook gives them.
std::string_view rules();

/// The same for a picture that stands by itself: in light colours, and in dark ones where the reader wants them. Every
/// name is replaced by its colour, since some programs that show SVG know no names.
std::string styleOfFile();

}  // namespace calm::emit::graph::svg
