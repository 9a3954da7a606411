#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lsp/completion/brackets.h"

namespace calm::lsp {

/// A block around a place, as far as its header can be read.
struct BlockHead {
  std::string_view kind;
  std::string_view label = {};
  std::string_view product = {};
  /// Where its kind stands.
  std::uint32_t begin = 0;
  std::vector<WrittenMember> members = {};
};

/// What somebody is about to write at a place.
struct Writing {
  enum class Wants : std::uint8_t {
    Nothing,
    /// What begins an item of a file, a member of a block, a block in a loop.
    Item,
    Member,
    Looped,
    /// Of the kind `name`.
    Label,
    Product,
    Type,
    EnvironmentName,
    /// A param that an environment gives a value.
    Param,
    Value,
    /// The unit of a number.
    Unit,
    Annotation,
    /// A code, for `@allow`.
    Code,
    ImportedFile,
    KeyFile,
  };
  /// What gets the value.
  enum class Of : std::uint8_t { Nothing, Field, Param, Let, Entry };

  Wants wants = Wants::Nothing;
  Of of = Of::Nothing;
  /// Of a value what gets it; of a label its kind.
  std::string_view name = {};
  /// Of the value of a param or let what stands as its type: names, commas and parentheses.
  std::vector<std::string_view> type = {};
  /// How many lists and maps stand around the value.
  unsigned depth = 0;
  /// It is inside a text: `${…}`.
  bool inText = false;
  /// The steps before the last dot: of `alm.service-key.` two.
  std::vector<std::string_view> path = {};
  /// What it is compared with: the steps on the left side of `==`, `!=` or `in`.
  std::vector<std::string_view> compared = {};
  /// From outside.
  std::vector<BlockHead> blocks = {};
  /// Names of the loops around the place.
  std::vector<std::string_view> loops = {};
  /// What stands in the innermost bracket already.
  std::vector<WrittenMember> given = {};
  /// What the answer replaces.
  source::Span word;
  syntax::TokenKind next = syntax::TokenKind::EndOfFile;
  /// Of a file: its path needs quotes.
  bool isUnquoted = false;
};

Writing writingAt(std::string_view text, std::uint32_t offset);

}  // namespace calm::lsp
