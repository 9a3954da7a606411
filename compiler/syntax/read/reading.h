#pragma once

#include <iterator>
#include <span>
#include <string_view>

#include "syntax/antlr/generated_parser.h"
#include "syntax/findings.h"
#include "syntax/piece.h"
#include "syntax/tree.h"

/// From the rules that the generated parser entered to our nodes: one function per rule, in one file per construct.
/// Each accepts a null rule, and gives Missing or nothing for it.
namespace calm::syntax {

/// One accepted run of the generated parser, and what its reading needs.
struct Reading {
  Findings& findings;
  GeneratedParser& parser;
  const Tokens& tokens;
  std::span<const Piece> pieces;
  std::span<const RuleNode> rules;

  std::string_view text(const Piece& piece) const {
    return findings.text().substr(piece.begin, piece.end - piece.begin);
  }
  TokenKind kind(std::uint32_t piece) const {
    return piece < pieces.size() ? pieces[piece].kind : TokenKind::EndOfFile;
  }
  Span span(const Piece& piece) const { return {findings.source(), piece.begin, piece.end}; }
  Span span(const RuleNode& rule) const;

  /// The name at a piece, with what touches it.
  Identifier identifier(std::uint32_t piece) const;

  /// The rules directly inside a rule.
  class Inside {
   public:
    class Iterator {
     public:
      using value_type = RuleNode;
      using difference_type = std::ptrdiff_t;
      Iterator(const RuleNode* all, std::uint32_t at) : all_(all), at_(at) {}
      const RuleNode& operator*() const { return all_[at_]; }
      const RuleNode* operator->() const { return all_ + at_; }
      Iterator& operator++() {
        at_ = all_[at_].next;
        return *this;
      }
      friend bool operator==(const Iterator& one, const Iterator& other) { return one.at_ == other.at_; }

     private:
      const RuleNode* all_;
      std::uint32_t at_;
    };
    Inside(const RuleNode* all, std::uint32_t first, std::uint32_t last) : all_(all), first_(first), last_(last) {}
    Iterator begin() const { return {all_, first_}; }
    Iterator end() const { return {all_, last_}; }

   private:
    const RuleNode* all_;
    std::uint32_t first_;
    std::uint32_t last_;
  };
  Inside inside(const RuleNode& rule) const {
    const auto index = static_cast<std::uint32_t>(&rule - rules.data());
    return {rules.data(), index + 1, rule.next};
  }

  /// The first rule of this kind directly inside, or null.
  const RuleNode* child(const RuleNode& rule, Rule wanted) const;
};

Item readItem(Reading& reading, const RuleNode* rule);
Import readImport(Reading& reading, const RuleNode* rule);
Param readParam(Reading& reading, const RuleNode* rule);
Environment readEnvironment(Reading& reading, const RuleNode* rule);
Let readLet(Reading& reading, const RuleNode* rule);
Assert readAssert(Reading& reading, const RuleNode* rule);
For readLoop(Reading& reading, const RuleNode* rule);
Block readBlock(Reading& reading, const RuleNode* rule);
Member readMember(Reading& reading, const RuleNode* rule);
Annotation readAnnotation(Reading& reading, const RuleNode* rule);
TypeName readType(Reading& reading, const RuleNode* rule);
Value readValue(Reading& reading, const RuleNode* rule);
Value readPrimary(Reading& reading, const RuleNode* rule);
Entry readEntry(Reading& reading, const RuleNode* rule);

/// The entries of a map or environment. True in `lost` if the key of one could not be read.
struct Entries {
  std::vector<Entry> read;
  bool lost = false;
};
Entries readEntries(Reading& reading, const RuleNode& rule);

/// The value of a text token: plain, or with escapes resolved and interpolations parsed.
Value readText(Reading& reading, const Piece& piece);

/// The text of the `///` lines that stand directly before the token, without the slashes.
std::string readDocumentation(const Reading& reading, std::uint32_t token);

}  // namespace calm::syntax
