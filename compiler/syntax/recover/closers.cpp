#include "syntax/recover/closers.h"

#include <fmt/format.h>

#include <utility>

#include "diagnostics/catalog.h"
#include "syntax/lexer.h"
#include "syntax/recover/brace_fix.h"
#include "syntax/recover/shape.h"
#include "syntax/select.h"

namespace calm::syntax {

void Closers::takeCloseBrace(std::size_t at) {
  const bool begins = token(at).first;
  if (!inBlock() && surplus_ < 0) {
    const Open* block = innermostBlock(open_.size());
    if (block == nullptr || block->line != token(at).line) {
      // A `}` that was written for another bracket.
      ++surplus_;
      return replaceCloser(at);
    }
  }
  while (!inBlock()) closeInnermost(true);
  while (!open_.empty() && open_.back().made && !(surplus_ < 0 && belongsTo(at, open_.back()))) {
    closeInnermost(true);
    makeSeparator();
  }
  if (open_.empty()) return leaveOut(at);
  const Open& top = open_.back();
  if (blockGoesOn(at, top)) {
    ++surplus_;
    return reportExtra(at);
  }
  const bool extra = !work_.bracesPair && surplus_ < 0 && !top.made &&
                     (begins ? work_.indented && work_.indent(at) > top.indent && top.line != token(at).line
                             : top.line != token(at).line);
  if (extra) return leaveOut(at);
  if (top.made) ++surplus_;
  push(at, TokenKind::CloseBrace);
  pop();
}

bool Closers::blockGoesOn(std::size_t at, const Open& block) const {
  if (work_.bracesPair || surplus_ >= 0 || block.made || block.line != token(at).line) return false;
  const TokenKind next = work_.kind(at + 1);
  return !isSeparator(next) && !isCloser(next) && followsOnLine(at, TokenKind::CloseBrace);
}

bool Closers::belongsTo(std::size_t at, const Open& block) const {
  return block.line == token(at).line || (token(at).first && work_.indent(at) == block.indent);
}

void Closers::leaveOut(std::size_t at) {
  ++surplus_;
  const Open* block = open_.empty() ? nullptr : &open_.back();
  if (token(at).first) {
    leaveOutDeeper(block == nullptr ? 0 : block->piece + 1, work_.indent(at));
    damageLastBlock();
    makeSeparator();
  }
  damage(block);
  reportExtra(at);
}

void Closers::reportExtra(std::size_t at) {
  const TokenKind kind = work_.kind(at);
  auto* finding = findings_.report(token(at).begin, token(at).end, diagnostics::NothingToClose, nameOf(kind));
  if (finding == nullptr) return;
  if (kind == TokenKind::CloseBrace && endsBody(work_, at)) {
    finding->helped("the lines above it are the body of a block: is its header missing?");
    return;
  }
  if (kind == TokenKind::CloseBrace) {
    finding->helped("take it out, or write the header of the block that it ends");
  } else {
    finding->helped(fmt::format("take it out, or write {} where it belongs", nameOf(openerOf(kind))));
    if (auto opening = openingFix(work_, at, findings_)) {
      finding->fix(std::move(*opening));
      return;
    }
  }
  finding->fix({"take it out", {{{findings_.source(), token(at).begin, token(at).end}, ""}}, false});
}

void Closers::replaceCloser(std::size_t at) {
  closeInnermost(true, at);
  Owed& owed = owed_.back();
  std::uint32_t& count = pieces().back().kind == TokenKind::CloseBracket ? owed.brackets : owed.parens;
  --count;
}

void Closers::takeCloser(std::size_t at) {
  const TokenKind kind = work_.kind(at);
  const TokenKind opener = openerOf(kind);
  if (!open_.empty() && open_.back().kind == opener) {
    push(at, kind);
    return pop();
  }
  std::size_t below = open_.size();
  while (below > 0 && open_[below - 1].kind != opener && open_[below - 1].kind != TokenKind::OpenBrace) --below;
  const bool further = below > 0 && open_[below - 1].kind == opener;
  if (further) {
    while (open_.back().kind != opener) closeInnermost(true);
    push(at, kind);
    return pop();
  }
  if (!inBlock()) {
    if (followsOnLine(at, closerOf(open_.back().kind))) return reportExtra(at);
    return replaceCloser(at);
  }
  std::uint32_t& owed = kind == TokenKind::CloseBracket ? owed_.back().brackets : owed_.back().parens;
  if (owed > 0) {
    --owed;
    findings_.touch(token(at).begin);
    return;
  }
  const bool inMap = !open_.empty() && open_.back().line == token(at).line && surplus_ > 0 && open_.size() > 1 &&
                     open_[open_.size() - 2].kind == opener;
  if (inMap) {
    closeInnermost(true);
    push(at, kind);
    return pop();
  }
  leaveOutCloser(at);
}

bool Closers::followsOnLine(std::size_t at, TokenKind wanted) const {
  std::uint32_t depth = 0;
  for (++at; at < work_.tokens.size() && work_.kind(at) != TokenKind::LineEnd; ++at) {
    if (work_.kind(at) == wanted && depth == 0) return true;
    if (work_.kind(at) == openerOf(wanted)) ++depth;
    if (work_.kind(at) == wanted) --depth;
  }
  return false;
}

void Closers::leaveOutCloser(std::size_t at) {
  const std::uint32_t least = open_.empty() ? 0 : open_.back().piece + 1;
  std::size_t start = at;
  while (start > 0) {
    const WorkToken& each = token(start);
    const bool within = !pieces().empty() && pieces().size() > least && each.begin >= pieces()[least].begin;
    if (!within) break;
    const bool statement = each.first && (beginsField(work_, start) || beginsDeclaration(work_, start) ||
                                          beginsBlock(work_, start) || each.kind == TokenKind::CloseBrace);
    if (statement) break;
    --start;
  }
  const WorkToken& first = token(start);
  std::size_t end = start;
  while (end < at && work_.kind(end) != TokenKind::LineEnd) ++end;
  std::size_t cut = pieces().size();
  std::int64_t depth = 0;
  for (; cut > least && pieces()[cut - 1].begin > token(end).begin; --cut) {
    depth += isCloser(pieces()[cut - 1].kind) ? 1 : isOpener(pieces()[cut - 1].kind) ? -1 : 0;
  }
  const bool earlier = first.first && first.line != token(at).line && depth == 0 &&
                       (beginsField(work_, start) || beginsDeclaration(work_, start));
  if (!earlier) {
    const bool inBlock = open_.empty() || work_.indent(at) > open_.back().indent;
    if (token(at).first && inBlock) leaveOutDeeper(least, work_.indent(at));
    if (token(at).first) damage(open_.empty() ? nullptr : &open_.back());
    return reportExtra(at);
  }
  leaveOutFrom(cut);
  makeSeparator();
  const bool empty = work_.kind(end - 1) == TokenKind::Assign;
  if (!empty) reportExtra(at);
  findings_.touch(token(at).begin);
  if (!empty) findings_.touch(first.begin);
}

}  // namespace calm::syntax
