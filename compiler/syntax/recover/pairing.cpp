#include "syntax/recover/pairing.h"

#include <fmt/format.h>

#include <utility>

#include "diagnostics/catalog.h"
#include "syntax/lexer.h"
#include "syntax/recover/brace_fix.h"
#include "syntax/recover/brackets.h"
#include "syntax/recover/shape.h"
#include "syntax/recover/yaml.h"
#include "syntax/select.h"

namespace calm::syntax {

namespace {

class Pairing : private Brackets {
 public:
  Pairing(const Work& work, Findings& findings) : Brackets(work, findings) {}

  Paired run() {
    for (std::size_t at = 0; at < work_.tokens.size(); ++at) {
      if (token(at).first && token(at).kind != TokenKind::EndOfFile) beginLine(at);
      if (const std::size_t list = takeYamlList(at); list != at) {
        at = list - 1;
      } else if (const std::size_t next = skipTooDeep(at); next != at) {
        at = next - 1;
      } else {
        take(at);
      }
    }
    finish();
    return takePaired();
  }

 private:
  /// A new line may show that brackets before it were to be closed.
  void beginLine(std::size_t at) {
    if (!inBlock() && endsBrackets(at)) {
      while (!inBlock()) closeInnermost(true);
      makeSeparator();
    }
    while (!open_.empty() && inBlock() && endsBlock(at)) {
      closeInnermost(true);
      makeSeparator();
    }
    const bool statement =
        pieces().empty() || isSeparator(pieces().back().kind) || pieces().back().kind == TokenKind::OpenBrace;
    if (inBlock() && statement) lookForHeader(at);
  }

  bool endsBrackets(std::size_t at) const {
    if (work_.kind(at) == TokenKind::CloseBrace || beginsBlock(work_, at) || beginsDeclaration(work_, at)) return true;
    if (work_.kind(at) != TokenKind::Name || work_.kind(at + 1) != TokenKind::Assign) return false;
    for (std::size_t below = open_.size(); below > 0 && open_[below - 1].kind != TokenKind::OpenBrace; --below) {
      if (open_[below - 1].annotation) return false;
    }
    return true;
  }

  bool endsBlock(std::size_t at) const {
    const Open& top = open_.back();
    if (top.line == token(at).line) return false;
    const std::uint32_t indent = work_.indent(at);
    const bool closes = work_.kind(at) == TokenKind::CloseBrace;
    if (top.made) return indent < top.indent || (indent == top.indent && !(closes && surplus_ < 0));
    if (work_.bracesPair || surplus_ <= 0 || !work_.indented) return false;
    if (!closes) return indent <= top.indent;
    if (indent >= top.indent) return false;
    for (std::size_t below = open_.size() - 1; below > 0; --below) {
      const Open& outer = open_[below - 1];
      if (outer.kind == TokenKind::OpenBrace && outer.line != token(at).line && outer.indent == indent) return true;
    }
    return false;
  }

  /// A list as YAML writes it, with `-` before each element on the lines below its field: one finding, and the lines
  /// are its value.
  std::size_t takeYamlList(std::size_t at) {
    if (missingBrace_ != none || !inBlock() || !token(at).first || work_.kind(at) != TokenKind::Name) return at;
    const TokenKind sign = work_.kind(at + 1);
    if (sign != TokenKind::Colon && sign != TokenKind::Assign) return at;
    const auto list = yamlListBelow(work_, findings_.text(), at);
    if (!list) return at;
    const WorkToken& name = token(at);
    const WorkToken& mark = token(at + 1);
    auto* finding = sign == TokenKind::Colon
                        ? findings_.report(mark.begin, mark.end, diagnostics::ColonForAssign, "`:`")
                        : findings_.report(name.begin, mark.end, diagnostics::FieldWithoutValue,
                                           findings_.text().substr(name.begin, name.end - name.begin));
    if (finding != nullptr) {
      finding->helped(list->plain() ? "a list is written `[a, b]` on the line of its field"
                                    : "blocks stand below each other: `kind name { … }`");
      if (list->plain()) finding->fix(list->fix(findings_.source(), name.end));
    }
    for (std::size_t each = at; each < list->end; ++each) findings_.touch(token(each).begin);
    push(at, TokenKind::Name);
    push(at + 1, TokenKind::Assign);
    make(TokenKind::Text);
    return list->end;
  }

  /// A header without `{`: remembers where the brace has to be put.
  void lookForHeader(std::size_t at) {
    if (takeYamlHeader(at)) return;
    if (beginsField(work_, at)) return lookForMap(at);
    const std::size_t end = headerEnd(work_, at);
    if (end == at) return;
    const TokenKind next = work_.kind(end);
    const std::size_t below = nextLine(work_, end);
    const bool lineEnds = next == TokenKind::LineEnd;
    const bool deeper = lineEnds && work_.kind(below) != TokenKind::EndOfFile && work_.indent(below) > work_.indent(at);
    const bool onLine = surplus_ < 0 && !lineEnds && next != TokenKind::OpenBrace &&
                        (next == TokenKind::CloseBrace || beginsField(work_, end));
    const bool braceBelow = lineEnds && work_.kind(below) == TokenKind::OpenBrace;
    const bool closedBelow = lineEnds && surplus_ < 0 && work_.kind(below) == TokenKind::CloseBrace &&
                             work_.indent(below) == work_.indent(at);
    if (!deeper && !onLine && !braceBelow && !closedBelow) return;
    const WorkToken& last = token(end - 1);
    if (auto* finding = findings_.report(token(at).begin, last.end, diagnostics::HeaderWithoutBrace)) {
      finding->helped("the `{` of a block stands on the line of its header");
      finding->fix(braceFix(work_, {at, end, below, braceBelow, surplus_ < 0}, findings_));
    }
    missingBrace_ = end;
    braceIndent_ = work_.indent(at);
    braceBelow_ = braceBelow;
  }

  /// `tenant alm:` with its fields indented below: a header as YAML writes it. Its lines are of the same habit.
  bool takeYamlHeader(std::size_t at) {
    const auto header = yamlHeader(work_, findings_.text(), at);
    if (!header) return false;
    const WorkToken& colon = token(header->colon);
    if (auto* finding = findings_.report(token(at).begin, colon.end, diagnostics::HeaderWithoutBrace)) {
      finding->helped("the lines of a block stand in `{ }`, and its fields are written `name = value`");
      if (auto fix = header->fix(work_, findings_, surplus_ < 0)) finding->fix(std::move(*fix));
    }
    for (const std::size_t field : header->fields) findings_.touch(token(field).begin);
    missingBrace_ = header->colon;
    braceIndent_ = work_.indent(at);
    braceBelow_ = false;
    return true;
  }

  /// `NAME =` at the end of a line, entries below and a `}` too many: the `{` of a map is missing.
  void lookForMap(std::size_t at) {
    if (surplus_ >= 0 || work_.kind(at + 2) != TokenKind::LineEnd) return;
    const std::size_t below = nextLine(work_, at);
    if (below >= work_.tokens.size() || work_.indent(below) <= work_.indent(at)) return;
    const std::string_view name = findings_.text().substr(token(at).begin, token(at).end - token(at).begin);
    if (auto* finding = findings_.report(token(at).begin, token(at + 1).end, diagnostics::FieldWithoutValue, name)) {
      finding->helped("the `{` of a map stands on the line of its field");
    }
    missingBrace_ = at + 2;
    braceIndent_ = work_.indent(at);
  }

  void putMissingBrace(std::size_t at) {
    missingBrace_ = none;
    open(at - 1, true, braceIndent_);
    pieces().back().set(Mark::BrokenHeader);
    pieces().back().set(Mark::Damaged);
    damage(innermostBlock(open_.size() - 1));
  }

  void take(std::size_t at) {
    const TokenKind kind = work_.kind(at);
    if (at == missingBrace_ && !braceBelow_) {
      putMissingBrace(at);
      if (kind == TokenKind::Colon) return;
    }
    // A header is no argument of an annotation.
    if (!open_.empty() && open_.back().annotation && kind == TokenKind::Name && beginsBlock(work_, at)) {
      closeInnermost(true);
    }
    switch (kind) {
      case TokenKind::EndOfFile:
        return;
      case TokenKind::LineEnd:
        if (missingBrace_ != none && braceBelow_) return;
        if (lineEndCounts(pieces(), !open_.empty() && open_.back().kind == TokenKind::OpenParen)) push(at, kind);
        return;
      case TokenKind::OpenBrace:
        return takeOpenBrace(at);
      case TokenKind::OpenBracket:
      case TokenKind::OpenParen:
        return open(at, false, work_.indent(at));
      case TokenKind::CloseBrace:
        return takeCloseBrace(at);
      case TokenKind::CloseBracket:
      case TokenKind::CloseParen:
        return takeCloser(at);
      default:
        push(at, kind);
    }
  }

  void takeOpenBrace(std::size_t at) {
    const bool again = !pieces().empty() && pieces().back().kind == TokenKind::OpenBrace;
    if (again && surplus_ > 0 && !open_.back().made) {
      --surplus_;
      if (auto* finding = findings_.report(token(at).begin, token(at).end, diagnostics::BraceTwice)) {
        finding->helped("remove one of the two");
        finding->fix({"remove it", {{{findings_.source(), token(at).begin, token(at).end}, ""}}});
      }
      return damage(&open_.back());
    }
    const bool below = missingBrace_ != none && braceBelow_;
    open(at, false, below ? braceIndent_ : work_.indent(at));
    if (!below) return;
    missingBrace_ = none;
    pieces().back().set(Mark::BrokenHeader);
    damage(innermostBlock(open_.size() - 1));
  }

  void takeCloseBrace(std::size_t at) {
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

  /// A `}` too many in the midst of a block that stands on one line.
  bool blockGoesOn(std::size_t at, const Open& block) const {
    if (work_.bracesPair || surplus_ >= 0 || block.made || block.line != token(at).line) return false;
    const TokenKind next = work_.kind(at + 1);
    return !isSeparator(next) && !isCloser(next) && followsOnLine(at, TokenKind::CloseBrace);
  }

  bool belongsTo(std::size_t at, const Open& block) const {
    return block.line == token(at).line || (token(at).first && work_.indent(at) == block.indent);
  }

  /// An extra `}`. The lines before it that are indented deeper belong to a block whose header is lost, or to the block
  /// before them.
  void leaveOut(std::size_t at) {
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

  void reportExtra(std::size_t at) {
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

  /// The innermost bracket is closed by one of another kind.
  void replaceCloser(std::size_t at) {
    closeInnermost(true, at);
    Owed& owed = owed_.back();
    std::uint32_t& count = pieces().back().kind == TokenKind::CloseBracket ? owed.brackets : owed.parens;
    --count;
  }

  void takeCloser(std::size_t at) {
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

  bool followsOnLine(std::size_t at, TokenKind wanted) const {
    std::uint32_t depth = 0;
    for (++at; at < work_.tokens.size() && work_.kind(at) != TokenKind::LineEnd; ++at) {
      if (work_.kind(at) == wanted && depth == 0) return true;
      if (work_.kind(at) == openerOf(wanted)) ++depth;
      if (work_.kind(at) == wanted) --depth;
    }
    return false;
  }

  /// An extra `]` or `)`. If its statement began on an earlier line the bracket was lost there, and the lines between
  /// are its content.
  void leaveOutCloser(std::size_t at) {
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

  /// If the bracket at `at` is nested too deep: the index of the first token behind all that is nested in it.
  std::size_t skipTooDeep(std::size_t at) {
    if (!isOpener(work_.kind(at)) || open_.size() < deepest) return at;
    findings_.report(token(at).begin, token(at).end, diagnostics::TooDeep, fmt::format("{}", deepest));
    std::size_t depth = 0;
    for (; at < work_.tokens.size(); ++at) {
      const WorkToken& each = token(at);
      const bool item = each.first && work_.indent(at) == 0 && (beginsBlock(work_, at) || beginsDeclaration(work_, at));
      if (item) break;
      if (isOpener(each.kind)) ++depth;
      if (isCloser(each.kind) && --depth == 0) return at + 1;
    }
    surplus_ = 0;
    tooDeep_ = true;
    while (!open_.empty()) closeInnermost(false);
    makeSeparator();
    damage(nullptr);
    return at;
  }

  void finish() {
    bool say = !work_.cutOff;
    while (!open_.empty()) {
      const bool silent = open_.back().made;
      closeInnermost(say);
      say = say && silent;
    }
  }

  std::size_t missingBrace_ = none;
  std::uint32_t braceIndent_ = 0;
  bool braceBelow_ = false;
  /// What was open was given up where it was nested too deep.
  bool tooDeep_ = false;
};

}  // namespace

Paired pair(const Work& work, Findings& findings) { return Pairing(work, findings).run(); }

}  // namespace calm::syntax
