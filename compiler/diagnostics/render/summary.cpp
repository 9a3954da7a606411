#include <fmt/format.h>

#include "diagnostics/render/render.h"

namespace calm::diagnostics {
namespace {

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

std::string renderSummary(const Arranged& arranged, const RunFacts& facts) {
  std::string kinds;
  auto add = [&](std::size_t count, std::string_view noun) {
    if (count == 0) return;
    if (!kinds.empty()) kinds += ", ";
    kinds += counted(count, noun);
  };
  add(arranged.errors, "error");
  add(arranged.warnings, "warning");
  add(arranged.notes, "note");
  std::string out = kinds.empty() ? fmt::format("nothing found in {}", counted(facts.files, "file"))
                                  : fmt::format("{} in {} of {}", kinds, arranged.files, counted(facts.files, "file"));
  if (facts.fixed != 0) out += fmt::format("; {} fixed", facts.fixed);
  if (arranged.fixable != 0) out += fmt::format("; {} fixable", arranged.fixable);
  if (arranged.hidden != 0) out += fmt::format("; {} not shown", arranged.hidden);
  return out;
}

std::string renderFixHint(const Arranged& arranged) {
  const std::size_t unsafe = arranged.fixable - arranged.safelyFixable;
  if (arranged.fixable == 0) return {};
  if (arranged.safelyFixable == 0) return fmt::format("[*] {} fixable with `calmc check --fix --unsafe-fixes`", unsafe);
  std::string out = fmt::format("[*] {} fixable with `calmc check --fix`", arranged.safelyFixable);
  if (unsafe != 0) out += fmt::format(" ({} more with `--unsafe-fixes`)", unsafe);
  return out;
}

}  // namespace calm::diagnostics
