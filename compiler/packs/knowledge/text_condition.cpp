#include "packs/knowledge/text_condition.h"

#include <algorithm>

#include "packs/knowledge/text_shape.h"

namespace calm::packs {

bool holds(const TextCondition& condition, std::string_view text) {
  const auto isShape = [&](const std::string& shape) { return hasShape(text, shape); };
  const auto standsIn = [&](const std::string& part) { return text.find(part) != std::string_view::npos; };
  const auto& [shapes, otherShapes, lacks, oneOf, maxLength, noBlanks] = condition;
  if (!shapes.empty() && std::ranges::none_of(shapes, isShape)) return false;
  if (std::ranges::any_of(otherShapes, isShape) || std::ranges::any_of(lacks, standsIn)) return false;
  if (!oneOf.empty() && std::ranges::find(oneOf, text) == oneOf.end()) return false;
  if (maxLength != 0 && text.size() > maxLength) return false;
  return !noBlanks || text.find_first_of(" \t\r\n\v\f") == std::string_view::npos;
}

}  // namespace calm::packs
