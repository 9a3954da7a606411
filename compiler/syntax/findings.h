#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "diagnostics/sink.h"
#include "source/span.h"
#include "syntax/token.h"

namespace calm::syntax {

/// The findings of one source while it is parsed. Keeps the law "one mistake, one diagnostic": where a line has a
/// finding nothing else is said of it, and every value that begins on it counts as unresolved.
class Findings {
 public:
  Findings(source::SourceId source, std::string_view text, diagnostics::Sink& sink)
      : source_(source), text_(text), sink_(sink) {}

  /// Reports, unless the line of `begin` has a finding already. Null if nothing was reported.
  template <diagnostics::Hole... Holes, class... Told>
  diagnostics::Diagnostic* report(std::uint32_t begin, std::uint32_t end, const diagnostics::Kind<Holes...>& kind,
                                  const Told&... holes) {
    if (!touch(begin, kind.code)) return nullptr;
    return reportAlso(begin, end, kind, holes...);
  }

  /// Reports even if the line has a finding.
  template <diagnostics::Hole... Holes, class... Told>
  diagnostics::Diagnostic* reportAlso(std::uint32_t begin, std::uint32_t end, const diagnostics::Kind<Holes...>& kind,
                                      const Told&... holes) {
    touch(begin, kind.code);
    if (++count_ > limit) {
      sink_.omit();
      return nullptr;
    }
    return &sink_.report({source_, begin, end}, kind, Holes{std::string_view(holes)}...);
  }

  /// Says that the line of `offset` is part of a mistake that is reported elsewhere. False if it was known.
  bool touch(std::uint32_t offset, std::string_view code = {}) {
    if (starts_.empty()) findLines();
    return lines_.emplace(lineBegin(offset), code).second;
  }

  /// True the first time that it is asked for a `habit`, which is reported once however often the source has it.
  bool once(std::string_view habit) { return habits_.insert(habit).second; }

  /// A habit that goes on from line to line, as in a block that is written `key: value`, is one finding: where the last
  /// one was of the same `habit`, on this line or the one above, its fix gets these edits as well. False: report it.
  bool continuesHabit(std::string_view habit, std::uint32_t offset, const std::vector<diagnostics::Edit>& edits);

  /// Says that the finding that was reported last begins such a habit.
  void beginsHabit(std::string_view habit, std::uint32_t offset);

  /// A word of the language was taken as the name of something: where it is used, that is said already.
  void takeWord(std::string_view word) { taken_.insert(word); }
  bool isTaken(std::string_view word) const { return taken_.contains(word); }

  /// The code of the first finding on the line of `offset`, if there is one.
  std::string_view codeAt(std::uint32_t offset) const {
    if (lines_.empty()) return {};
    const auto line = lines_.find(lineBegin(offset));
    return line == lines_.end() ? std::string_view{} : line->second;
  }

  /// The line of `offset` has a finding or is part of one.
  bool touched(std::uint32_t offset) const { return !lines_.empty() && lines_.contains(lineBegin(offset)); }

  /// A line that begins in [begin, end), or the line of `begin`, has a finding.
  bool anyWithin(std::uint32_t begin, std::uint32_t end) const {
    if (lines_.empty()) return false;
    const auto first = lines_.lower_bound(lineBegin(begin));
    return first != lines_.end() && first->first < end;
  }

  bool none() const { return lines_.empty(); }

  /// Where the lines begin that have a finding or are part of one, in order.
  std::vector<std::uint32_t> brokenLines() const;

  source::SourceId source() const { return source_; }
  std::string_view text() const { return text_; }

 private:
  static constexpr std::uint32_t limit = 1000;

  std::uint32_t lineBegin(std::uint32_t offset) const;
  void findLines();

  source::SourceId source_;
  std::string_view text_;
  diagnostics::Sink& sink_;
  /// Where lines begin; found at the first finding.
  std::vector<std::uint32_t> starts_;
  std::map<std::uint32_t, std::string_view> lines_;
  std::set<std::string_view> habits_;
  std::set<std::string_view> taken_;
  /// The habit that may go on, its finding, and the line that it reached.
  struct Habit {
    std::string_view name;
    std::size_t finding = 0;
    std::uint32_t line = 0;
  } habit_;
  std::uint32_t count_ = 0;
};

}  // namespace calm::syntax
