#include "driver/fix_round.h"

#include <algorithm>

namespace calm::driver {
namespace {

using diagnostics::Edit;
using diagnostics::Fix;
using Edits = std::vector<Edit>;

bool isBefore(const Edit& edit, std::uint32_t offset) { return edit.span.end < offset; }

/// Whether the place touches one of the sorted edits; neighbours do, since their order would decide what is written.
bool touches(const source::Span& place, const Edits& edits) {
  const auto at = std::lower_bound(edits.begin(), edits.end(), place.begin, isBefore);
  return at != edits.end() && at->span.begin <= place.end;
}

bool fits(const Fix& fix, const FixRound& round, const std::function<bool(source::SourceId)>& mayChange) {
  return std::all_of(fix.edits.begin(), fix.edits.end(), [&](const Edit& edit) {
    const auto chosen = round.edits.find(edit.span.source);
    return mayChange(edit.span.source) && (chosen == round.edits.end() || !touches(edit.span, chosen->second));
  });
}

void add(const Fix& fix, FixRound& round) {
  for (const Edit& edit : fix.edits) {
    Edits& edits = round.edits[edit.span.source];
    const auto beginsBehind = [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; };
    edits.insert(std::upper_bound(edits.begin(), edits.end(), edit, beginsBehind), edit);
  }
  ++round.fixes;
}

/// The replacement with line ends of CR and LF.
std::string withCarriageReturns(std::string_view replacement) {
  std::string result;
  for (const char byte : replacement) {
    if (byte == '\n' && !result.ends_with('\r')) result += '\r';
    result += byte;
  }
  return result;
}

}  // namespace

FixRound chooseFixes(const diagnostics::Arranged& findings, FixScope scope,
                     const std::function<bool(source::SourceId)>& mayChange) {
  FixRound round;
  const auto isWanted = [&](const Fix& fix) { return fix.safe || scope == FixScope::Unsafe; };
  for (const diagnostics::Diagnostic* found : findings.shown) {
    const auto fix = std::find_if(found->fixes.begin(), found->fixes.end(), isWanted);
    if (fix != found->fixes.end() && fits(*fix, round, mayChange)) add(*fix, round);
  }
  return round;
}

std::string withEdits(std::string_view text, const Edits& edits) {
  const std::size_t lineEnd = text.find('\n');
  const bool carriageReturns = lineEnd != std::string_view::npos && lineEnd > 0 && text[lineEnd - 1] == '\r';
  std::string result;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    result += text.substr(at, edit.span.begin - at);
    result += carriageReturns ? withCarriageReturns(edit.replacement) : edit.replacement;
    at = edit.span.end;
  }
  return result += text.substr(at);
}

}  // namespace calm::driver
