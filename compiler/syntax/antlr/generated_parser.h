#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "syntax/piece.h"

/// The wall in front of ANTLR. This folder alone includes its runtime; what passes the wall is the list of rules that
/// the generated parser entered.
namespace calm::syntax {

#define CALM_RULE(name, ...) name,
/// The rules of the grammar; one table (`antlr/rules.def`), compared with the generated parser when it is compiled.
enum class Rule : std::uint8_t {
#include "syntax/antlr/rules.def"
};
#undef CALM_RULE

/// One rule that the generated parser entered, and the pieces that it took: [first, last). The rules inside it follow
/// at once; the first one that is not inside stands at `next`.
struct RuleNode {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t next = 0;
  Rule rule{};
};

/// What one run of the generated parser came to.
struct Derivation {
  /// In the order of entering, so the start rule first. Complete if the pieces were accepted.
  std::vector<RuleNode> rules;
  /// The piece that the grammar does not allow (the number of pieces: their end).
  std::uint32_t refusedAt = 0;
  /// The kinds it allows there; none if the start rule had ended.
  std::vector<TokenKind> expected;
  bool accepted = false;
};

/// The generated parser. One object serves one thread, for as many runs as wanted; it keeps nothing between them.
class GeneratedParser {
 public:
  GeneratedParser();
  ~GeneratedParser();
  GeneratedParser(const GeneratedParser&) = delete;
  GeneratedParser& operator=(const GeneratedParser&) = delete;

  /// Runs `start` (File, AnyItem, Looped, Member, Entry, Value or Interpolation) over all pieces. Stops at the first
  /// one that the grammar does not allow.
  void run(Rule start, std::span<const Piece> pieces, Derivation& result);

 private:
  struct Antlr;
  std::unique_ptr<Antlr> antlr_;
};

}  // namespace calm::syntax
