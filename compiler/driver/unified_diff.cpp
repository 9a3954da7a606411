#include "driver/unified_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <dtl/dtl.hpp>
#include <iterator>
#include <vector>

namespace calm::driver {
namespace {

constexpr std::size_t context = 3;
/// Where more lines than this may differ, all of them are shown as replaced: the search grows with their square.
constexpr std::size_t mostSearched = 20'000;

using Lines = std::vector<std::string_view>;

/// A line of the old text, of the new one, or of both, with its line end.
struct Step {
  char sign = ' ';
  std::string_view line;
};

Lines linesOf(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

void search(const Lines& before, const Lines& after, std::vector<Step>& steps) {
  if (before.size() + after.size() > mostSearched) {
    for (const std::string_view line : before) steps.push_back({'-', line});
    for (const std::string_view line : after) steps.push_back({'+', line});
    return;
  }
  dtl::Diff<std::string_view, Lines> diff(before, after, true);
  diff.compose();
  for (const auto& [line, facts] : diff.getSes().getSequence()) {
    const char sign = facts.type == dtl::SES_DELETE ? '-' : facts.type == dtl::SES_ADD ? '+' : ' ';
    steps.push_back({sign, line});
  }
}

/// What both texts begin and end with is not searched.
std::vector<Step> stepsBetween(const Lines& before, const Lines& after) {
  const auto front = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto same = front.first - before.begin();
  const auto backBefore = std::make_reverse_iterator(front.first);
  const auto backAfter = std::make_reverse_iterator(front.second);
  const auto back = std::mismatch(before.rbegin(), backBefore, after.rbegin(), backAfter);
  std::vector<Step> steps;
  for (auto at = before.begin(); at != before.begin() + same; ++at) steps.push_back({' ', *at});
  search({front.first, back.first.base()}, {front.second, back.second.base()}, steps);
  for (auto at = back.first.base(); at != before.end(); ++at) steps.push_back({' ', *at});
  return steps;
}

/// `12,4`; a range of no lines stands behind the line before it.
std::string range(std::size_t before, std::size_t count) {
  const std::size_t first = count == 0 ? before : before + 1;
  return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

/// Walks the steps and writes those near a change, hunk by hunk.
class Hunks {
 public:
  explicit Hunks(const std::vector<Step>& steps) : steps_(steps) {}

  std::string write() {
    std::size_t at = 0;
    while (true) {
      const std::size_t change = nextChange(at);
      if (change == steps_.size()) return std::move(out_);
      const std::size_t begin = std::max(at, change < context ? 0 : change - context);
      pass(at, begin);
      at = endOf(change);
      hunk(begin, at);
    }
  }

 private:
  std::size_t nextChange(std::size_t at) const {
    while (at < steps_.size() && steps_[at].sign == ' ') ++at;
    return at;
  }

  /// The end of the hunk with the change: changes whose contexts touch are in one.
  std::size_t endOf(std::size_t change) const {
    while (true) {
      std::size_t end = change;
      while (end < steps_.size() && steps_[end].sign != ' ') ++end;
      change = nextChange(end);
      if (change == steps_.size() || change - end > 2 * context) return std::min(end + context, steps_.size());
    }
  }

  void pass(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
      before_ += steps_[at].sign != '+' ? 1 : 0;
      after_ += steps_[at].sign != '-' ? 1 : 0;
    }
  }

  void hunk(std::size_t begin, std::size_t end) {
    const std::size_t before = before_;
    const std::size_t after = after_;
    pass(begin, end);
    out_ += fmt::format("@@ -{} +{} @@\n", range(before, before_ - before), range(after, after_ - after));
    for (std::size_t at = begin; at < end; ++at) {
      out_ += steps_[at].sign;
      out_ += steps_[at].line;
      if (!steps_[at].line.ends_with('\n')) out_ += "\n\\ No newline at end of file\n";
    }
  }

  const std::vector<Step>& steps_;
  std::size_t before_ = 0;
  std::size_t after_ = 0;
  std::string out_;
};

}  // namespace

std::string unifiedDiff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const std::vector<Step> steps = stepsBetween(linesOf(before), linesOf(after));
  return fmt::format("--- {}\n+++ {}\n", path, path) + Hunks(steps).write();
}

}  // namespace calm::driver
