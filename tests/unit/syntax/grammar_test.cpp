#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

#include "syntax/antlr/generated_parser.h"
#include "syntax/lexer.h"
#include "syntax/select.h"
#include "unit/syntax/parsed.h"

using calm::test::Parsed;
namespace syntax = calm::syntax;

namespace {

std::string file(const std::string& path) {
  std::ifstream stream(std::string(CALM_REPOSITORY) + "/" + path);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

struct Counted {
  std::size_t fields = 0;
  std::size_t blocks = 0;

  void count(const std::vector<syntax::Member>& members) {
    for (const syntax::Member& member : members) {
      if (member.field() != nullptr) ++fields;
      if (const auto* block = member.block()) {
        ++blocks;
        count(block->members);
      }
      if (const auto* loop = member.loop()) count(loop->members);
    }
  }
};

}  // namespace

TEST_CASE("the table of tokens is the vocabulary of the grammar") {
  const std::string grammar = file("grammar/CalmParser.g4");
  const std::size_t begin = grammar.find("tokens {") + 8;
  const std::string list = grammar.substr(begin, grammar.find('}', begin) - begin);
  const std::regex word("[A-Z_]+");
  int kind = 1;
  for (std::sregex_iterator at(list.begin(), list.end(), word), end; at != end; ++at, ++kind) {
    CHECK(syntax::symbolOf(static_cast<syntax::TokenKind>(kind)) == at->str());
  }
  CHECK(kind == static_cast<int>(syntax::TokenKind::UnclosedText));
}

TEST_CASE("no decision of the generated parser is adaptive, and the grammar has no actions") {
  CHECK(file("grammar/generated/CalmParser.cpp").find("adaptivePredict") == std::string::npos);
  CHECK(file("grammar/generated/CalmParser.cpp").find("sempred") == std::string::npos);
  CHECK(file("grammar/CalmParser.g4").find("}?") == std::string::npos);
}

TEST_CASE("the generated parser takes every good file in one run of its first rule") {
  syntax::GeneratedParser parser;
  for (const std::string& text : calm::test::goodFiles()) {
    const Parsed parsed(text);
    const syntax::Selection selection = syntax::select(parsed.tree.tokens);
    syntax::Derivation derivation;
    parser.run(syntax::Rule::File, selection.pieces, derivation);
    CHECK(selection.clean);
    CHECK(derivation.accepted);
  }
}

// The readers get nothing but the rules that the generated parser entered. So the nodes are as many as those rules, and
// where it accepts nothing there is no node.
TEST_CASE("the tree comes from the generated parser") {
  const Parsed parsed("a b {\n  x = 1\n  c d { y = 2, z = { p = 3 } }\n}\nfor i in l { e \"${i}\" { w = 4 } }\n");
  REQUIRE(parsed.findings().empty());
  Counted counted;
  for (const syntax::Item& item : parsed.tree.items) {
    if (const auto* block = std::get_if<syntax::Block>(&item)) {
      ++counted.blocks;
      counted.count(block->members);
    }
    if (const auto* loop = std::get_if<syntax::For>(&item)) counted.count(loop->members);
  }
  const syntax::Selection selection = syntax::select(parsed.tree.tokens);
  syntax::GeneratedParser parser;
  syntax::Derivation derivation;
  parser.run(syntax::Rule::File, selection.pieces, derivation);
  std::size_t members = 0;
  std::size_t rests = 0;
  for (const syntax::RuleNode& node : derivation.rules) {
    members += node.rule == syntax::Rule::Member ? 1 : 0;
    rests += node.rule == syntax::Rule::Rest ? 1 : 0;
  }
  CHECK(counted.blocks == rests);
  CHECK(counted.fields + counted.blocks - 2 == members);
  CHECK(counted.fields == 4);

  syntax::Pieces refused = selection.pieces;
  refused[1].kind = syntax::TokenKind::Assign;
  parser.run(syntax::Rule::File, refused, derivation);
  CHECK_FALSE(derivation.accepted);
  CHECK(derivation.rules.empty());
  CHECK(derivation.refusedAt == 1);

  const Parsed nothing("= b\n");
  REQUIRE(nothing.tree.items.size() == 1);
  CHECK(std::holds_alternative<syntax::BrokenItem>(nothing.tree.items[0]));
}

TEST_CASE("a refusal knows all that could have followed") {
  const std::string text = "tenant a b";
  syntax::Pieces pieces;
  for (const syntax::Token& token : syntax::lexPart(text, 0, 10)) {
    if (token.kind != syntax::TokenKind::EndOfFile) pieces.push_back({token.begin, token.end, 0, token.kind, 0});
  }
  syntax::GeneratedParser parser;
  syntax::Derivation derivation;
  parser.run(syntax::Rule::Member, pieces, derivation);
  CHECK(derivation.refusedAt == 2);
  CHECK(derivation.expected ==
        std::vector{syntax::TokenKind::When, syntax::TokenKind::OpenBrace, syntax::TokenKind::Colon});
}
