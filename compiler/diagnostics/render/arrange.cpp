#include "diagnostics/render/arrange.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace calm::diagnostics {
namespace {

/// For each source its place among all, by path.
std::vector<std::size_t> ranks(const source::SourceMap& sources) {
  std::vector<std::size_t> byPath(sources.size());
  std::iota(byPath.begin(), byPath.end(), std::size_t{0});
  auto path = [&](std::size_t at) { return sources.path(static_cast<source::SourceId>(at)); };
  std::stable_sort(byPath.begin(), byPath.end(), [&](std::size_t a, std::size_t b) { return path(a) < path(b); });
  std::vector<std::size_t> result(byPath.size());
  for (std::size_t at = 0; at < byPath.size(); ++at) result[byPath[at]] = at;
  return result;
}

bool sameFinding(const Diagnostic& a, const Diagnostic& b) {
  return a.span == b.span && a.code == b.code && a.message == b.message;
}

void count(const Diagnostic& finding, Arranged& result) {
  switch (finding.severity) {
    case Severity::Error:
      ++result.errors;
      break;
    case Severity::Warning:
      ++result.warnings;
      break;
    case Severity::Note:
      ++result.notes;
      break;
  }
  result.fixable += finding.fixes.empty() ? 0 : 1;
  const bool safe = std::any_of(finding.fixes.begin(), finding.fixes.end(), [](const Fix& fix) { return fix.safe; });
  result.safelyFixable += safe ? 1 : 0;
}

}  // namespace

Arranged arrange(std::span<const Diagnostic> found, const source::SourceMap& sources, Limits limits) {
  const std::vector<std::size_t> rank = ranks(sources);
  std::vector<const Diagnostic*> sorted;
  sorted.reserve(found.size());
  for (const Diagnostic& each : found) sorted.push_back(&each);
  std::stable_sort(sorted.begin(), sorted.end(), [&](const Diagnostic* a, const Diagnostic* b) {
    auto key = [&](const Diagnostic& each) {
      return std::tuple(rank[static_cast<std::size_t>(each.span.source)], each.span.begin, each.span.end,
                        std::string_view(each.code), std::string_view(each.message));
    };
    return key(*a) < key(*b);
  });
  auto isSame = [](const Diagnostic* a, const Diagnostic* b) { return sameFinding(*a, *b); };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), isSame), sorted.end());

  Arranged result;
  std::size_t inFile = 0;
  const Diagnostic* before = nullptr;
  for (const Diagnostic* each : sorted) {
    const bool newFile = before == nullptr || before->span.source != each->span.source;
    result.files += newFile ? 1 : 0;
    inFile = newFile ? 1 : inFile + 1;
    before = each;
    count(*each, result);
    const bool tooMany =
        (limits.perFile != 0 && inFile > limits.perFile) || (limits.inAll != 0 && result.shown.size() >= limits.inAll);
    if (tooMany) {
      ++result.hidden;
    } else {
      result.shown.push_back(each);
    }
  }
  return result;
}

}  // namespace calm::diagnostics
