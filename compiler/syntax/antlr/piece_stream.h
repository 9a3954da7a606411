#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "antlr4-runtime.h"
#include "syntax/piece.h"

namespace calm::syntax {

/// Stands for every token: the generated parser looks at kinds only, the runtime wants an object where it reports.
class AnyToken final : public antlr4::Token {
 public:
  std::string getText() const override { return {}; }
  std::size_t getType() const override { return INVALID_TYPE; }
  std::size_t getLine() const override { return 0; }
  std::size_t getCharPositionInLine() const override { return 0; }
  std::size_t getChannel() const override { return DEFAULT_CHANNEL; }
  std::size_t getTokenIndex() const override { return 0; }
  std::size_t getStartIndex() const override { return 0; }
  std::size_t getStopIndex() const override { return 0; }
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  antlr4::CharStream* getInputStream() const override { return nullptr; }
  std::string toString() const override { return {}; }
};

/// Our pieces as ANTLR's stream of tokens.
class PieceStream final : public antlr4::TokenStream {
 public:
  void restart(std::span<const Piece> pieces) {
    pieces_ = pieces;
    at_ = 0;
  }

  std::uint32_t at() const { return at_; }
  std::size_t here() const { return kindAt(at_); }
  void step() { ++at_; }

  void consume() override { step(); }
  std::size_t LA(ssize_t offset) override { return kindAt(at_ + static_cast<std::size_t>(offset) - 1); }
  antlr4::Token* LT(ssize_t) override { return &any_; }
  antlr4::Token* get(std::size_t) const override { return &any_; }
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  ssize_t mark() override { return 0; }
  void release(ssize_t) override {}
  std::size_t index() override { return at_; }
  void seek(std::size_t index) override { at_ = static_cast<std::uint32_t>(index); }
  std::size_t size() override { return pieces_.size(); }
  std::string getSourceName() const override { return {}; }
  std::string getText(const antlr4::misc::Interval&) override { return {}; }
  std::string getText() override { return {}; }
  std::string getText(antlr4::RuleContext*) override { return {}; }
  std::string getText(antlr4::Token*, antlr4::Token*) override { return {}; }

 private:
  /// The kinds of texts that are no good texts are texts to the grammar.
  std::size_t kindAt(std::size_t index) const {
    if (index >= pieces_.size()) return antlr4::Token::EOF;
    const TokenKind kind = pieces_[index].kind;
    return static_cast<std::size_t>(kind >= TokenKind::UnclosedText ? TokenKind::Text : kind);
  }

  std::span<const Piece> pieces_;
  std::uint32_t at_ = 0;
  mutable AnyToken any_;
};

}  // namespace calm::syntax
