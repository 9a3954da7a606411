#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "format/gap.h"
#include "syntax/token.h"

namespace calm::format {

/// A token that is printed, with what stands before it. Separators are none: the layout puts them where they are
/// needed.
struct Part {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Gap gap;
  /// Of a bracket: its other one.
  std::uint32_t partner = 0;
  /// Columns from the beginning of the item to the begin and end of this part, if all of it stood on one line.
  std::uint32_t flatBegin = 0;
  std::uint32_t flatEnd = 0;
  syntax::TokenKind kind{};
  /// Begins a member, an entry, a value of a list or an argument.
  bool startsElement = false;
  /// No blank stands before it.
  bool tight = false;
  /// The first one behind an annotation.
  bool behindAnnotation = false;
  /// May begin a line, since the one before it is an operator or the comma of `assert`.
  bool mayBeginLine = false;
  /// Of `[`: an index, inside which a line may not end.
  bool index = false;
  /// Of an opening bracket: what it holds stands on lines of its own.
  bool tall = false;

  bool empty() const { return begin == end; }
};

/// A top level item that can be read, as the layout wants it.
struct Item {
  std::vector<Part> parts;

  /// The first part of the next element at the same depth, or `end`.
  std::uint32_t elementEnd(std::uint32_t first, std::uint32_t end) const;
  /// The part after this one, or after the bracket that it opens.
  std::uint32_t next(std::uint32_t part) const {
    return parts[part].partner > part ? parts[part].partner + 1 : part + 1;
  }
};

/// Reads the tokens [first, last] of an item whose brackets pair; its comments are appended to `remarks`.
Item readItem(std::string_view text, const syntax::Tokens& tokens, std::uint32_t first, std::uint32_t last,
              Remarks& remarks);

}  // namespace calm::format
