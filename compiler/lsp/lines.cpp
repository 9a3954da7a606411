#include "lsp/lines.h"

#include <algorithm>

#include "diagnostics/render/display_width.h"

namespace calm::lsp {
namespace {

std::uint32_t unitsOf(const diagnostics::Decoded& point, Encoding encoding) {
  if (encoding == Encoding::Utf8) return point.bytes;
  return point.good && point.point > 0xFFFF ? 2 : 1;
}

/// A line ends with a line feed, a carriage return, or both.
std::vector<std::uint32_t> startsOf(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool isPair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if ((text[at] == '\n' || text[at] == '\r') && !isPair) starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  return starts;
}

}  // namespace

std::optional<Place> placeOf(const Json& position) {
  const auto line = numberOf(member(position, "line"));
  const auto character = numberOf(member(position, "character"));
  constexpr std::int64_t most = 0x7FFFFFFF;
  if (!line || !character || *line < 0 || *character < 0) return std::nullopt;
  return Place{static_cast<std::uint32_t>(std::min(*line, most)),
               static_cast<std::uint32_t>(std::min(*character, most))};
}

Lines::Lines(std::string_view text, Encoding encoding) : text_(text), encoding_(encoding), starts_(startsOf(text)) {}

std::string_view Lines::line(std::uint32_t line) const {
  const std::size_t begin = starts_[line];
  const std::size_t end = line + 1 < starts_.size() ? starts_[line + 1] : text_.size();
  std::string_view found = text_.substr(begin, end - begin);
  if (found.ends_with('\n')) found.remove_suffix(1);
  if (found.ends_with('\r')) found.remove_suffix(1);
  return found;
}

Place Lines::place(std::uint32_t offset) const {
  const std::uint32_t target = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), target);
  const auto number = static_cast<std::uint32_t>(next - starts_.begin() - 1);
  if (known_.line != number || knownOffset_ > target) {
    known_ = {number, 0};
    knownOffset_ = starts_[number];
  }
  const std::string_view whole = line(number);
  while (knownOffset_ < target && knownOffset_ - starts_[number] < whole.size()) {
    const diagnostics::Decoded point = diagnostics::decode(whole.substr(knownOffset_ - starts_[number]));
    if (point.bytes > target - knownOffset_) break;
    known_.character += unitsOf(point, encoding_);
    knownOffset_ += point.bytes;
  }
  return known_;
}

std::uint32_t Lines::offset(Place place) const {
  if (place.line >= starts_.size()) return static_cast<std::uint32_t>(text_.size());
  std::string_view rest = line(place.line);
  std::uint32_t at = starts_[place.line];
  for (std::uint32_t left = place.character; left > 0 && !rest.empty();) {
    const diagnostics::Decoded point = diagnostics::decode(rest);
    const std::uint32_t units = unitsOf(point, encoding_);
    if (units > left) break;
    left -= units;
    at += point.bytes;
    rest.remove_prefix(point.bytes);
  }
  return at;
}

Json Lines::position(std::uint32_t offset) const {
  const Place at = place(offset);
  return {{"line", at.line}, {"character", at.character}};
}

Json Lines::range(source::Span span) const {
  return {{"start", position(span.begin)}, {"end", position(std::max(span.begin, span.end))}};
}

std::optional<std::uint32_t> Lines::offset(const Json& position) const {
  const std::optional<Place> found = placeOf(position);
  return found ? std::optional(offset(*found)) : std::nullopt;
}

}  // namespace calm::lsp
