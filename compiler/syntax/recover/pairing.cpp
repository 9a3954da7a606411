#include "syntax/recover/pairing.h"

#include <fmt/format.h>

#include <utility>

#include "diagnostics/catalog.h"
#include "syntax/lexer.h"
#include "syntax/recover/brace_fix.h"
#include "syntax/recover/closers.h"
#include "syntax/recover/shape.h"
#include "syntax/recover/yaml.h"
#include "syntax/select.h"

namespace calm::syntax {

namespace {

class Pairing : private Closers {
 public:
  Pairing(const Work& work, Findings& findings) : Closers(work, findings) {}

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
    if (work_.bracesPair || surplus_ <= 0) return false;
    if (holdsEntries(top) && beginsNoEntry(at)) return true;
    if (!work_.indented) return false;
    if (!closes) return indent <= top.indent;
    if (indent >= top.indent) return false;
    for (std::size_t below = open_.size() - 1; below > 0; --below) {
      const Open& outer = open_[below - 1];
      if (outer.kind == TokenKind::OpenBrace && outer.line != token(at).line && outer.indent == indent) return true;
    }
    return false;
  }

  /// The `{` of a map or of an environment.
  bool holdsEntries(const Open& brace) const {
    if (open_.size() > 1 && open_[open_.size() - 2].kind != TokenKind::OpenBrace) return true;
    if (brace.piece == 0) return false;
    switch (pieces()[brace.piece - 1].kind) {
      case TokenKind::Assign:
      case TokenKind::Colon:
      case TokenKind::In:
        return true;
      default:
        return brace.piece > 1 && pieces()[brace.piece - 2].kind == TokenKind::Environment;
    }
  }

  bool beginsNoEntry(std::size_t at) const {
    return beginsBlock(work_, at) || (beginsDeclaration(work_, at) && work_.kind(at + 1) != TokenKind::Assign);
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
