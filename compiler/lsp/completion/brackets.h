#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "source/span.h"
#include "syntax/token.h"

namespace calm::lsp {

/// A field, a block, an entry of a map or an element of a list; of the first and last only the name.
struct WrittenMember {
  std::string_view name;
  std::string_view label = {};
};

/// A bracket that is open at a place, or the file around all of them.
struct Bracket {
  /// EndOfFile: the file.
  syntax::TokenKind open = syntax::TokenKind::EndOfFile;
  /// What stands before it since the last separator; of a bracket in it that is closed, only its end.
  syntax::Tokens header = {};
  /// How far the line of the header is indented.
  std::uint32_t indent = 0;
  /// What is written in it, before and behind the place, without the word at the place.
  std::vector<WrittenMember> members = {};
};

/// What the tokens around a place tell. No tree is asked: where somebody writes, the text is broken.
struct Surroundings {
  enum class In : std::uint8_t { Code, Text, Comment };
  In in = In::Code;
  /// From outside; the first is the file.
  std::vector<Bracket> brackets;
  /// What stands before the word since the last separator in the innermost bracket.
  syntax::Tokens statement;
  /// The word that is half written, empty between words; of a text all of it, quotes included.
  source::Span word;
  /// What stands behind the word.
  syntax::TokenKind next = syntax::TokenKind::EndOfFile;
};

/// Where braces do not pair in the text, indentation decides, as in the language.
Surroundings surroundingsOf(std::string_view text, std::uint32_t offset);

/// Whether it is a name, or a word of the language.
bool isWordToken(const syntax::Token& token);

/// Without the annotation that it begins with.
syntax::Tokens withoutAnnotation(const syntax::Tokens& statement);

}  // namespace calm::lsp
