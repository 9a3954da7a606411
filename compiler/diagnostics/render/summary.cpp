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
  if (kinds.empty()) return fmt::format("nothing found in {}", counted(facts.files, "file"));
  std::string out = fmt::format("{} in {} of {}", kinds, arranged.files, counted(facts.files, "file"));
  if (arranged.fixable != 0) out += fmt::format("; {} fixable", arranged.fixable);
  if (arranged.hidden != 0) out += fmt::format("; {} not shown", arranged.hidden);
  return out;
}

}  // namespace calm::diagnostics
