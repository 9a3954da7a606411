#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "syntax/token.h"

namespace calm::format {

/// Where a comment stands between two tokens.
enum class Place : std::uint8_t {
  /// On the line of the token before it, and about that.
  Trailing,
  /// On a line of its own.
  Own,
  /// Before the next token, on its line.
  Leading,
};

/// A comment. Or, very rarely, a `,` or `;` that has to stay where it is: without it a `///` line, or an annotation
/// that can not be read, would come to belong to what follows.
struct Remark {
  /// Its bytes in the source.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  /// How many line ends of the gap stand before it.
  std::uint32_t line = 0;
  Place place = Place::Trailing;
  /// Of one that begins a line of its own: a blank line stands before it.
  bool blank = false;
  /// It stands on the line of the remark before it.
  bool joined = false;
  /// `//`: nothing can follow on its line.
  bool endsLine = false;
  /// It spans lines.
  bool spansLines = false;
};

using Remarks = std::vector<Remark>;

/// What stands between two tokens that are printed: blanks, line ends, separators, comments.
struct Gap {
  /// Its comments: [firstRemark, lastRemark) of all remarks.
  std::uint32_t firstRemark = 0;
  std::uint32_t lastRemark = 0;
  /// Holds a line end.
  bool newline = false;
  /// A blank line stands directly before what follows, with its leading comments.
  bool blank = false;

  bool hasRemarks() const { return firstRemark != lastRemark; }
};

/// The tokens from `first` on, up to `last`, whose trivia still belong to the gap; [begin, end) in bytes.
struct GapRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  /// A `///` line in it documents what follows.
  bool documents = false;
  /// No token stands before it on its first line: the beginning of a file.
  bool startsLine = false;
  /// Separators in it stay: what stands before it can not be read, and they may end that.
  bool separates = false;
};

/// Reads a gap and appends its comments to `remarks`.
Gap readGap(std::string_view text, const syntax::Tokens& tokens, GapRange range, Remarks& remarks);

/// Where the comment at `begin` (`//` or `/*`) ends; `end` is that of the trivia.
std::uint32_t commentEnd(std::string_view text, std::uint32_t begin, std::uint32_t end);

}  // namespace calm::format
