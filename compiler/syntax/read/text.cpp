#include <utility>

#include "syntax/lex/text.h"
#include "syntax/lexer.h"
#include "syntax/read/reading.h"

namespace calm::syntax {

namespace {

void append(std::string& text, char32_t code) {
  const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  if (code < 0x80) {
    text += byte(code);
  } else if (code < 0x800) {
    text += {byte(0xC0 | code >> 6), byte(0x80 | (code & 0x3F))};
  } else if (code < 0x10000) {
    text += {byte(0xE0 | code >> 12), byte(0x80 | (code >> 6 & 0x3F)), byte(0x80 | (code & 0x3F))};
  } else {
    text += {byte(0xF0 | code >> 18), byte(0x80 | (code >> 12 & 0x3F)), byte(0x80 | (code >> 6 & 0x3F)),
             byte(0x80 | (code & 0x3F))};
  }
}

/// The path of an interpolation that stands in [begin, end). The generated parser reads it like everything else.
Value readInterpolation(Reading& outer, std::uint32_t begin, std::uint32_t end) {
  const Tokens tokens = lexPart(outer.findings.text(), begin, end);
  Pieces pieces;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::EndOfFile) pieces.push_back({token.begin, token.end, 0, token.kind});
  }
  Derivation derivation;
  outer.parser.run(Rule::Interpolation, pieces, derivation);
  if (!derivation.accepted) return Value{{outer.findings.source(), begin, end}, true, Missing{}};
  Value value;
  value.span = {outer.findings.source(), pieces[0].begin, pieces[0].end};
  value.node = Name{outer.text(pieces[0])};
  for (std::size_t at = 1; at + 1 < pieces.size();) {
    Value whole;
    const Piece& step = pieces[at + 1];
    if (pieces[at].kind == TokenKind::Dot) {
      whole.span = {value.span.source, value.span.begin, step.end};
      whole.node = std::make_unique<Select>(Select{std::move(value), outer.text(step), outer.span(step)});
      at += 2;
    } else {
      auto number = std::make_unique<Number>();
      for (const char digit : outer.text(step))
        number->value = number->value * 10 + static_cast<std::uint64_t>(digit - '0');
      Value index{outer.span(step), false, std::move(number)};
      whole.span = {value.span.source, value.span.begin, pieces[at + 2].end};
      whole.node = std::make_unique<Index>(Index{std::move(value), std::move(index)});
      at += 3;
    }
    value = std::move(whole);
  }
  return value;
}

/// Appends what the escape at `at` stands for, and gives where it ends.
std::uint32_t readEscape(std::string_view text, std::uint32_t at, std::uint32_t end, std::string& literal) {
  if (at + 1 >= end) return end;
  const char next = text[at + 1];
  if (next == 'u' && at + 2 < end && text[at + 2] == '{') {
    const std::size_t close = text.find('}', at);
    if (close < end) {
      append(literal, escapedCharacter(text.substr(at + 3, close - at - 3)));
      return static_cast<std::uint32_t>(close) + 1;
    }
  }
  literal += next == 'n' ? '\n' : next == 't' ? '\t' : next;
  return at + 2;
}

std::unique_ptr<RichText> readParts(Reading& reading, std::uint32_t begin, std::uint32_t end) {
  const std::string_view text = reading.findings.text();
  auto rich = std::make_unique<RichText>();
  TextPart literal;
  const auto finish = [&](std::uint32_t at) {
    if (literal.literal.empty()) return;
    literal.span.end = at;
    rich->parts.push_back(std::move(literal));
  };
  const auto start = [&](std::uint32_t at) { literal = {{reading.findings.source(), at, at}, {}, nullptr}; };
  start(begin);
  for (std::uint32_t at = begin; at < end;) {
    if (text[at] == '\\') {
      at = readEscape(text, at, end, literal.literal);
      continue;
    }
    const std::uint32_t after = text[at] == '$' ? interpolationEnd(text, at) : 0;
    if (after == 0 || after > end) {
      literal.literal += text[at++];
      continue;
    }
    finish(at);
    auto path = std::make_unique<Value>(readInterpolation(reading, at + 2, after - 1));
    path->tainted = path->tainted || reading.findings.touched(at);
    rich->parts.push_back({{reading.findings.source(), at, after}, {}, std::move(path)});
    at = after;
    start(at);
  }
  finish(end);
  return rich;
}

}  // namespace

Value readText(Reading& reading, const Piece& piece) {
  Value value;
  value.span = reading.span(piece);
  value.tainted = reading.findings.touched(piece.begin);
  if (piece.has(Mark::Made)) return value;
  const std::string_view written = reading.text(piece);
  if (piece.kind != TokenKind::Text) {
    value.tainted = true;
    value.node = PlainText{written};
    return value;
  }
  const std::string_view inside = written.substr(1, written.size() - 2);
  const bool rich = inside.find('\\') != std::string_view::npos || inside.find("${") != std::string_view::npos;
  if (!rich) {
    value.node = PlainText{inside};
    return value;
  }
  auto parts = readParts(reading, piece.begin + 1, piece.end - 1);
  const bool placeholderOnly =
      inside.find('\\') == std::string_view::npos && parts->parts.size() == 1 && parts->parts.front().path == nullptr;
  if (placeholderOnly) {
    value.node = PlainText{inside};
  } else {
    value.node = std::move(parts);
  }
  return value;
}

}  // namespace calm::syntax
