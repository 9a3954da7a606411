#include "format/units.h"

#include <algorithm>

#include "format/gap.h"
#include "syntax/select.h"

namespace calm::format {

namespace {

using syntax::Token;
using syntax::TokenKind;

/// A span of the source that lines that stay swallow whole or not at all: an item, a comment, a token in no item.
struct Atom {
  Unit unit;
  bool isItem = false;
};

/// What is broken inside an item is known by its lines.
bool isWhole(const syntax::Item& item) {
  const auto* block = std::get_if<syntax::Block>(&item);
  return !std::holds_alternative<syntax::BrokenItem>(item) && (block == nullptr || !block->brokenHeader);
}

/// Every token in [first, last] means something, and the brackets pair.
bool pairs(const syntax::Tokens& tokens, std::uint32_t first, std::uint32_t last) {
  std::vector<TokenKind> open;
  for (std::uint32_t at = first; at <= last; ++at) {
    const TokenKind kind = tokens[at].kind;
    if (kind >= TokenKind::UnclosedText) return false;
    if (syntax::isOpener(kind)) open.push_back(kind);
    if (!syntax::isCloser(kind)) continue;
    if (open.empty() || open.back() != syntax::openerOf(kind)) return false;
    open.pop_back();
  }
  return open.empty();
}

/// The lines of a source, and which of them stay.
class StayingLines {
 public:
  explicit StayingLines(std::string_view text) : text_(text) {
    begins_.push_back(text.starts_with(byteOrderMark) ? 3 : 0);
    for (std::size_t end = text.find('\n'); end != std::string_view::npos && end + 1 < text.size();
         end = text.find('\n', end + 1)) {
      begins_.push_back(static_cast<std::uint32_t>(end) + 1);
    }
    stays_.resize(begins_.size());
  }

  void keep(std::uint32_t begin, std::uint32_t end) {
    for (std::size_t line = lineOf(begin); line <= lineOf(std::max(begin, end - 1)); ++line) stays_[line] = true;
  }

  bool anyStays(const Unit& unit) const {
    const auto first = stays_.begin() + static_cast<std::ptrdiff_t>(lineOf(unit.begin));
    const auto last = stays_.begin() + static_cast<std::ptrdiff_t>(lineOf(unit.end - 1));
    return std::find(first, last + 1, true) != last + 1;
  }

  /// The runs of lines that stay.
  std::vector<Unit> runs() const {
    std::vector<Unit> units;
    for (std::size_t line = 0; line < stays_.size(); ++line) {
      if (!stays_[line]) continue;
      Unit unit;
      unit.stays = true;
      unit.begin = begins_[line];
      while (line + 1 < stays_.size() && stays_[line + 1]) ++line;
      unit.end = line + 1 < begins_.size() ? begins_[line + 1] : static_cast<std::uint32_t>(text_.size());
      if (text_.substr(unit.begin, unit.end - unit.begin).ends_with('\n')) --unit.end;
      if (text_.substr(unit.begin, unit.end - unit.begin + 1).ends_with("\r\n")) --unit.end;
      units.push_back(unit);
    }
    return units;
  }

 private:
  std::size_t lineOf(std::uint32_t offset) const {
    const auto next = std::upper_bound(begins_.begin() + 1, begins_.end(), offset);
    return static_cast<std::size_t>(next - begins_.begin()) - 1;
  }

  std::string_view text_;
  std::vector<std::uint32_t> begins_;
  std::vector<bool> stays_;
};

class Cutting {
 public:
  Cutting(const syntax::Tree& tree, std::string_view text)
      : tree_(tree), text_(text), textBegin_(text.starts_with(byteOrderMark) ? 3 : 0) {}

  std::vector<Unit> run() {
    cutAtItems();
    if (tree_.brokenLines.empty() && sound_) {
      std::vector<Unit> units;
      units.reserve(atoms_.size());
      for (const Atom& atom : atoms_) units.push_back(atom.unit);
      return units;
    }
    addComments();
    return withWhatStays();
  }

 private:
  void cutAtItems() {
    const syntax::Tokens& tokens = tree_.tokens;
    std::size_t item = 0;
    const auto span = [&](std::size_t index) {
      return std::visit([](const auto& each) { return each.span; }, tree_.items[index]);
    };
    for (std::uint32_t at = 0; at + 1 < tokens.size(); ++at) {
      if (syntax::isSeparator(tokens[at].kind)) continue;
      while (item < tree_.items.size() && span(item).end <= tokens[at].begin) ++item;
      Atom atom{{tokens[at].begin, tokens[at].end, at, at, true}, false};
      if (item < tree_.items.size() && span(item).begin <= tokens[at].begin) {
        while (at + 2 < tokens.size() && tokens[at + 1].begin < span(item).end) ++at;
        atom.unit.end = tokens[at].end;
        atom.unit.lastToken = at;
        atom.unit.stays = !isWhole(tree_.items[item]) || !pairs(tokens, atom.unit.firstToken, at);
        atom.isItem = true;
      }
      sound_ = sound_ && !atom.unit.stays;
      atoms_.push_back(atom);
    }
  }

  /// The comments between items. Anything else that is no blank stays: a lone carriage return, a text that could not
  /// be cut into tokens at all.
  void addComments() {
    std::vector<Atom> comments;
    std::size_t next = 0;
    for (std::uint32_t at = 0; at < tree_.tokens.size(); ++at) {
      const Token& token = tree_.tokens[at];
      while (next < atoms_.size() && atoms_[next].unit.end <= token.triviaBegin) ++next;
      if (next < atoms_.size() && atoms_[next].unit.begin < token.begin) continue;
      for (std::uint32_t begin = std::max(token.triviaBegin, textBegin_); begin < token.begin; ++begin) {
        if (text_[begin] == ' ' || text_[begin] == '\t') continue;
        const bool comment = text_[begin] == '/';
        const std::uint32_t end = comment ? commentEnd(text_, begin, token.begin) : token.begin;
        comments.push_back({{begin, end, at, at, !comment}, false});
        begin = end - 1;
      }
    }
    atoms_.insert(atoms_.end(), comments.begin(), comments.end());
    std::sort(atoms_.begin(), atoms_.end(),
              [](const Atom& one, const Atom& other) { return one.unit.begin < other.unit.begin; });
  }

  /// Where brackets do not pair, whose members the lines below are is a guess: what is indented is not looked at.
  bool mayBeMember(const Atom& atom) const {
    return atom.isItem && atom.unit.begin > 0 && text_[atom.unit.begin - 1] != '\n' && !bracketsPair_;
  }

  std::vector<Unit> withWhatStays() {
    bracketsPair_ = pairs(tree_.tokens, 0, static_cast<std::uint32_t>(tree_.tokens.size()) - 1);
    StayingLines lines(text_);
    for (const std::uint32_t begin : tree_.brokenLines) lines.keep(begin, begin + 1);
    for (const Atom& atom : atoms_) {
      if (atom.unit.stays || mayBeMember(atom) || lines.anyStays(atom.unit)) {
        lines.keep(atom.unit.begin, atom.unit.end);
      }
    }
    // An atom does not end before the next one begins, so going back once reaches whatever shares a line.
    for (auto atom = atoms_.rbegin(); atom != atoms_.rend(); ++atom) {
      if (lines.anyStays(atom->unit)) lines.keep(atom->unit.begin, atom->unit.end);
    }
    std::vector<Unit> units = lines.runs();
    for (const Atom& atom : atoms_) {
      if (atom.isItem && !lines.anyStays(atom.unit)) units.push_back(atom.unit);
    }
    std::sort(units.begin(), units.end(), [](const Unit& one, const Unit& other) { return one.begin < other.begin; });
    joinWhatStays(units);
    for (Unit& unit : units) findTokens(unit);
    return units;
  }

  /// Also what stands between two of them stays: where one of them ends may be a guess.
  static void joinWhatStays(std::vector<Unit>& units) {
    std::vector<Unit> joined;
    for (const Unit& unit : units) {
      if (unit.stays && !joined.empty() && joined.back().stays) {
        joined.back().end = unit.end;
      } else {
        joined.push_back(unit);
      }
    }
    units = std::move(joined);
  }

  void findTokens(Unit& unit) const {
    const auto first = [&](std::uint32_t offset) {
      const auto found = std::lower_bound(tree_.tokens.begin(), tree_.tokens.end(), offset,
                                          [](const Token& token, std::uint32_t place) { return token.begin < place; });
      return static_cast<std::uint32_t>(found - tree_.tokens.begin());
    };
    unit.firstToken = first(unit.begin);
    unit.lastToken = first(unit.end) - 1;
  }

  const syntax::Tree& tree_;
  std::string_view text_;
  /// Behind a byte order mark.
  std::uint32_t textBegin_;
  std::vector<Atom> atoms_;
  /// Every item can be read, and nothing stands between them.
  bool sound_ = true;
  bool bracketsPair_ = true;
};

}  // namespace

std::vector<Unit> unitsOf(const syntax::Tree& tree, std::string_view text) { return Cutting(tree, text).run(); }

}  // namespace calm::format
