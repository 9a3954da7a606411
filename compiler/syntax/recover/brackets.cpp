#include "syntax/recover/brackets.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "diagnostics/catalog.h"
#include "syntax/lexer.h"
#include "syntax/recover/brace_fix.h"
#include "syntax/select.h"

namespace calm::syntax {

namespace {

std::string_view trimmed(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
}

/// The line below the one of `place`, with the line end before it, where it says the same.
std::optional<std::pair<std::uint32_t, std::uint32_t>> secondHeader(std::string_view text, std::uint32_t place) {
  const std::size_t before = text.substr(0, place).rfind('\n');
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = text.find('\n', place);
  if (end == std::string_view::npos) return std::nullopt;
  const std::size_t last = std::min(text.find('\n', end + 1), text.size());
  const std::string_view header = trimmed(text.substr(begin, end - begin));
  if (header != trimmed(text.substr(end + 1, last - end - 1))) return std::nullopt;
  return std::pair(static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(last));
}

std::string_view symbolOfCloser(TokenKind opener) {
  return opener == TokenKind::OpenBrace ? "}" : opener == TokenKind::OpenBracket ? "]" : ")";
}

}  // namespace

Brackets::Brackets(const Work& work, Findings& findings) : work_(work), findings_(findings), surplus_(work.surplus) {
  owed_.emplace_back();
}

void Brackets::push(std::size_t at, TokenKind kind) {
  pieces().push_back({token(at).begin, token(at).end, token(at).token, kind, 0});
}

void Brackets::make(TokenKind kind) {
  const std::uint32_t place = pieces().empty() ? 0 : pieces().back().end;
  const std::uint32_t near = pieces().empty() ? 0 : pieces().back().token;
  pieces().push_back({place, place, near, kind, static_cast<std::uint8_t>(Mark::Made)});
}

void Brackets::makeSeparator() {
  if (!pieces().empty() && !isSeparator(pieces().back().kind)) make(TokenKind::LineEnd);
}

void Brackets::damage(const Open* block) {
  if (block == nullptr) {
    paired_.damaged = true;
  } else {
    pieces()[block->piece].set(Mark::Damaged);
  }
}

void Brackets::damageLastBlock() {
  std::size_t at = pieces().size();
  while (at > 0 && isSeparator(pieces()[at - 1].kind)) --at;
  if (!closed_.empty() && closed_.back().end + 1 == at) pieces()[closed_.back().begin].set(Mark::Damaged);
}

const Open* Brackets::innermostBlock(std::size_t below) const {
  for (std::size_t at = below; at > 0; --at) {
    if (open_[at - 1].kind == TokenKind::OpenBrace) return &open_[at - 1];
  }
  return nullptr;
}

void Brackets::open(std::size_t at, bool made, std::uint32_t indent) {
  if (made) {
    make(TokenKind::OpenBrace);
  } else {
    push(at, token(at).kind);
  }
  const TokenKind kind = pieces().back().kind;
  const auto index = static_cast<std::uint32_t>(pieces().size() - 1);
  const bool annotation = kind == TokenKind::OpenParen && index >= 2 && pieces()[index - 2].kind == TokenKind::At;
  open_.push_back({kind, index, token(at).line, indent, annotation, made});
  if (kind == TokenKind::OpenBrace) owed_.emplace_back();
}

void Brackets::pop() {
  if (open_.back().kind == TokenKind::OpenBrace) {
    owed_.pop_back();
    closed_.push_back({open_.back().piece, static_cast<std::uint32_t>(pieces().size() - 1)});
  }
  open_.pop_back();
}

void Brackets::closeInnermost(bool say, std::size_t wrong) {
  const Open top = open_.back();
  const Piece opener = pieces()[top.piece];
  const bool brace = top.kind == TokenKind::OpenBrace;
  if (say && !top.made) {
    if (auto* finding = findings_.report(opener.begin, opener.end, diagnostics::NotClosed, nameOf(top.kind),
                                         nameOf(closerOf(top.kind)))) {
      finding->helped(brace ? "close it where the block ends; the indentation of the lines below shows where"
                            : "close it before the next field begins");
      if (work_.breaksOff) {
        finding->help = "the file ends in the middle of this block: is the end of the file missing?";
        findings_.touch(work_.tokens[work_.tokens.size() - 2].begin);
      } else {
        finding->fix(closing(top, wrong));
      }
    }
  } else {
    findings_.touch(opener.begin);
  }
  if (brace) {
    if (!top.made) --surplus_;
    makeSeparator();
    damage(&top);
    damage(innermostBlock(open_.size() - 1));
  } else {
    std::uint32_t& owed = top.kind == TokenKind::OpenBracket ? owed_.back().brackets : owed_.back().parens;
    ++owed;
  }
  make(closerOf(top.kind));
  pop();
}

diagnostics::Fix Brackets::closing(const Open& top, std::size_t wrong) const {
  const std::string_view text = findings_.text();
  std::size_t last = paired_.pieces.size() - 1;
  while (last > top.piece && (isSeparator(paired_.pieces[last].kind) || paired_.pieces[last].has(Mark::Made))) --last;
  const std::uint32_t place = paired_.pieces[last].end;
  const std::string_view closer = symbolOfCloser(top.kind);
  if (wrong != none) {
    const source::Span span{findings_.source(), token(wrong).begin, token(wrong).end};
    return {fmt::format("write `{}`", closer), {{span, std::string(closer)}}, false};
  }
  if (const auto second = secondHeader(text, paired_.pieces[top.piece].begin)) {
    return {"take the second header out", {{{findings_.source(), second->first, second->second}, ""}}, false};
  }
  const std::string title = fmt::format("add `{}`", closer);
  const std::uint32_t begin = paired_.pieces[top.piece].begin;
  const bool oneLine = last > top.piece && text.substr(begin, place - begin).find('\n') == std::string_view::npos;
  if (top.kind == TokenKind::OpenBrace && !oneLine) return {title, {closingEdit(findings_, begin, place)}, false};
  const std::string written = top.kind == TokenKind::OpenBrace ? " }" : std::string(closer);
  return {title, {{{findings_.source(), place, place}, written}}, false};
}

void Brackets::leaveOutDeeper(std::uint32_t least, std::uint32_t indent) {
  std::size_t cut = pieces().size();
  std::uint32_t depth = 0;
  for (std::size_t at = cut; at > least; --at) {
    const Piece& piece = pieces()[at - 1];
    if (isCloser(piece.kind)) ++depth;
    if (isOpener(piece.kind)) --depth;
    const bool begins = depth == 0 && (at - 1 == least || isSeparator(pieces()[at - 2].kind));
    if (!begins || isSeparator(piece.kind)) continue;
    if (indentOf(piece) <= indent) break;
    cut = at - 1;
  }
  leaveOutFrom(cut);
}

void Brackets::leaveOutFrom(std::size_t cut) {
  for (std::size_t at = cut; at < pieces().size(); ++at) findings_.touch(pieces()[at].begin);
  pieces().resize(cut);
  while (!closed_.empty() && closed_.back().end >= cut) closed_.pop_back();
}

std::uint32_t Brackets::indentOf(const Piece& piece) const {
  std::size_t low = 0;
  std::size_t high = work_.tokens.size();
  while (low + 1 < high) {
    const std::size_t middle = low + (high - low) / 2;
    (work_.tokens[middle].begin <= piece.begin ? low : high) = middle;
  }
  return work_.indent(low);
}

}  // namespace calm::syntax
