#include "format/format.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>
#include <regex>
#include <string>
#include <vector>

#include "laws/repository.h"
#include "laws/substance.h"
#include "syntax/parse.h"
#include "syntax/print.h"
#include "syntax/select.h"

/// The laws of the formatter, over every .calm file of the repository, whatever it says.
namespace {

using calm::syntax::Token;
using calm::syntax::TokenKind;
using calm::syntax::Tree;

Tree parsed(const std::string& text) {
  calm::diagnostics::Sink sink;
  return calm::syntax::parse(calm::source::SourceId{0}, text, sink);
}

calm::format::Formatted formatted(const std::string& text) { return calm::format::format(parsed(text), text); }

/// The tree without places.
std::string shapeOf(const std::string& text) {
  static const std::regex place("  @[0-9]+:[0-9]+\n");
  return std::regex_replace(calm::syntax::printTree(parsed(text), text), place, "\n");
}

/// Whether every bracket has its partner. Where one lacks it, indentation tells what belongs to what, also that of
/// items without a mistake.
bool bracketsPair(const std::string& text) {
  std::vector<TokenKind> open;
  for (const Token& token : parsed(text).tokens) {
    if (calm::syntax::isOpener(token.kind)) open.push_back(token.kind);
    if (!calm::syntax::isCloser(token.kind)) continue;
    if (open.empty() || open.back() != calm::syntax::openerOf(token.kind)) return false;
    open.pop_back();
  }
  return open.empty();
}

std::string withLineEnds(std::string text, const std::string& lineEnd) {
  std::string changed;
  for (const char byte : text) {
    if (byte == '\n') {
      changed += lineEnd;
    } else {
      changed += byte;
    }
  }
  return changed;
}

/// The text with a few things put in, taken out or doubled where tokens meet.
std::string mutated(const std::string& text, std::mt19937& random) {
  static const std::vector<std::string> pieces = {
      "\n",    "\n\n\n", " ", "\t",  ",",    ";",  " // c\n", "/* c */", "\n/// d\n", "/* a\n  b */",   "\n// o\n",
      "{",     "}",      "[", "]",   "(",    ")",  "\"",      "=",       "@a ",       "@a(b, \"c\")\n", " and ",
      " for ", ".",      ":", " x ", "\r\n", "{}", "[1, 2]",  "\n///\n,"};
  std::string result = text;
  for (std::size_t count = 1 + random() % 4; count > 0; --count) {
    const Tree tree = parsed(result);
    const Token& token = tree.tokens[random() % tree.tokens.size()];
    if (random() % 3 == 0) {
      result.erase(token.triviaBegin, token.end - token.triviaBegin);
    } else {
      result.insert(random() % 2 == 0 ? token.begin : token.triviaBegin, pieces[random() % pieces.size()]);
    }
  }
  return result;
}

/// On one line, so that a failure can be tried again.
std::string shown(const std::string& text) {
  std::string line;
  for (const char byte : text) {
    if (byte == '\n' || byte == '\r' || byte == '\t') {
      line += byte == '\n' ? "\\n" : byte == '\r' ? "\\r" : "\\t";
    } else {
      line += byte;
    }
  }
  return line;
}

/// How many mutants of each file are tried. More of them with CALM_MUTANTS.
std::size_t mutants() {
  const char* wanted = std::getenv("CALM_MUTANTS");
  return wanted == nullptr ? 5 : std::stoul(wanted);
}

}  // namespace

TEST_CASE("format: formatting twice is formatting once, and it keeps the tree, every token and every comment") {
  const std::vector<std::filesystem::path> files = laws::calmFiles();
  CHECK(files.size() > 600);
  for (const auto& path : files) {
    INFO(path.string());
    const std::string text = laws::contents(path);
    const std::string once = formatted(text).text;
    CHECK(formatted(once).text == once);
    if (bracketsPair(text)) CHECK(shapeOf(once) == shapeOf(text));
    CHECK(laws::substanceOf(once) == laws::substanceOf(text));
  }
}

TEST_CASE("format: what can not be read stays byte for byte, and all else is formatted") {
  std::size_t broken = 0;
  for (const auto& path : laws::calmFiles()) {
    INFO(path.string());
    const std::string text = laws::contents(path);
    const calm::format::Formatted result = formatted(text);
    const bool clean = parsed(text).brokenLines.empty();
    CHECK(result.kept.empty() == clean);
    broken += clean ? 0 : 1;
    std::size_t at = 0;
    for (const calm::source::Span& kept : result.kept) {
      const std::string bytes = text.substr(kept.begin, kept.end - kept.begin);
      const std::size_t found = result.text.find(bytes, at);
      REQUIRE(found != std::string::npos);
      CHECK((found == 0 || result.text[found - 1] == '\n' || result.text.starts_with("\xEF\xBB\xBF")));
      at = found + bytes.size();
    }
  }
  CHECK(broken > 60);
}

TEST_CASE("format: lines end as the file's first one does, and no blank stands before a line end") {
  for (const auto& path : laws::calmFiles()) {
    INFO(path.string());
    const std::string text = laws::contents(path);
    const calm::format::Formatted result = formatted(text);
    if (!result.kept.empty()) continue;
    CHECK(result.text.find(" \n") == std::string::npos);
    CHECK((result.text.empty() || (result.text.ends_with('\n') && !result.text.ends_with("\n\n"))));
    if (text.find('\r') != std::string::npos) continue;
    CHECK(formatted(withLineEnds(text, "\r\n")).text == withLineEnds(result.text, "\r\n"));
  }
}

TEST_CASE("format: how a file was indented and spaced does not matter") {
  for (const auto& path : laws::calmFiles()) {
    const std::string text = laws::contents(path);
    const calm::format::Formatted result = formatted(text);
    if (!result.kept.empty() || text.find("/*") != std::string::npos || text.find('\r') != std::string::npos) continue;
    INFO(path.string());
    static const std::regex indentation("\n +");
    static const std::regex lineEnd("\n");
    CHECK(formatted(std::regex_replace(result.text, indentation, "\n")).text == result.text);
    CHECK(formatted(std::regex_replace(result.text, lineEnd, " \t\n\t  ")).text == result.text);
  }
}

TEST_CASE("format: the laws hold for files that something befell") {
  std::mt19937 random(3);
  for (const auto& path : laws::calmFiles()) {
    const std::string text = laws::contents(path);
    for (std::size_t count = mutants(); count > 0; --count) {
      const std::string mutant = mutated(text, random);
      INFO(path.string());
      INFO(shown(mutant));
      const std::string once = formatted(mutant).text;
      CHECK(formatted(once).text == once);
      CHECK(laws::substanceOf(once) == laws::substanceOf(mutant));
      if (parsed(mutant).brokenLines.empty()) CHECK(shapeOf(once) == shapeOf(mutant));
    }
  }
}
