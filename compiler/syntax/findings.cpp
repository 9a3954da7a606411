#include "syntax/findings.h"

#include <algorithm>

namespace calm::syntax {

std::vector<std::uint32_t> Findings::brokenLines() const {
  std::vector<std::uint32_t> begins;
  begins.reserve(lines_.size());
  for (const auto& [begin, code] : lines_) begins.push_back(begin);
  return begins;
}

std::uint32_t Findings::lineBegin(std::uint32_t offset) const {
  return *std::prev(std::upper_bound(starts_.begin(), starts_.end(), offset));
}

bool Findings::continuesHabit(std::string_view habit, std::uint32_t offset,
                              const std::vector<diagnostics::Edit>& edits) {
  if (habit_.name != habit || starts_.empty()) return false;
  const std::uint32_t line = lineBegin(offset);
  const bool next = line > habit_.line && text_.find('\n', habit_.line) + 1 == line;
  if (line != habit_.line && !next) return false;
  if (next && touched(offset)) return false;
  touch(offset);
  habit_.line = line;
  diagnostics::Diagnostic& finding = sink_.since(habit_.finding).front();
  if (!finding.fixes.empty()) {
    auto& all = finding.fixes.front().edits;
    all.insert(all.end(), edits.begin(), edits.end());
  }
  return true;
}

void Findings::beginsHabit(std::string_view habit, std::uint32_t offset) {
  habit_ = {habit, sink_.found().size() - 1, lineBegin(offset)};
}

void Findings::findLines() {
  starts_.push_back(0);
  for (std::size_t end = text_.find('\n'); end != std::string_view::npos; end = text_.find('\n', end + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(end) + 1);
  }
}

}  // namespace calm::syntax
