#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lsp/json.h"
#include "source/span.h"

namespace calm::lsp {

/// How the columns of positions are counted; what the client and the server agreed on.
enum class Encoding : std::uint8_t { Utf8, Utf16 };

/// A place as the protocol counts it: from 0.
struct Place {
  std::uint32_t line = 0;
  std::uint32_t character = 0;
};

/// A position as a client sends it; nothing where it is none.
std::optional<Place> placeOf(const Json& position);

/// The lines of one text, to go from bytes to positions of the protocol and back. Views the text.
class Lines {
 public:
  Lines(std::string_view text, Encoding encoding);

  Place place(std::uint32_t offset) const;
  /// A place behind the end of its line is that end, one behind the last line the end of the text, one inside a
  /// character its beginning.
  std::uint32_t offset(Place place) const;

  Json position(std::uint32_t offset) const;
  Json range(source::Span span) const;
  /// Of a position as a client sends it; nothing where it is none.
  std::optional<std::uint32_t> offset(const Json& position) const;

  std::string_view text() const { return text_; }

 private:
  std::string_view line(std::uint32_t line) const;

  std::string_view text_;
  Encoding encoding_;
  std::vector<std::uint32_t> starts_;
  /// The last answer: places are asked for in rising order, and a line may be long.
  mutable std::uint32_t knownOffset_ = 0;
  mutable Place known_;
};

}  // namespace calm::lsp
