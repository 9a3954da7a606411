#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "packs/kind.h"

namespace calm::lsp {

/// Kinds of completion items, of the protocol.
enum class OfferKind {
  Function = 3,
  Field = 5,
  Variable = 6,
  Class = 7,
  Module = 9,
  Property = 10,
  Unit = 11,
  Keyword = 14,
  Snippet = 15,
  File = 17,
  Reference = 18,
  Folder = 19,
  EnumMember = 20,
  Constant = 21,
  Struct = 22
};

/// One thing that may be written at a place.
struct Offer {
  std::string label;
  OfferKind kind = OfferKind::Keyword;
  /// What takes the place of the word.
  std::string text;
  std::string detail = {};
  /// Markdown.
  std::string documentation = {};
  /// The text has stops that the editor fills in.
  bool isSnippet = false;
};

/// A text as it stands in a snippet.
std::string inSnippet(std::string_view text);

/// Numbers the stops of one snippet.
class Stops {
 public:
  /// `${1:name}`, or without a text `$1`.
  std::string stop(std::string_view text = {});
  /// `${1|a,b|}`.
  std::string choice(const std::vector<std::string_view>& words);
  /// The value of a field, to be filled in: `"$1"`, `secret("$1")`.
  std::string valueOf(const packs::FieldDef& field);

 private:
  int last_ = 0;
};

}  // namespace calm::lsp
