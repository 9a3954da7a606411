#include "cli/fix.h"

#include <fmt/format.h>

#include "cli/report.h"
#include "diagnostics/render/shown_text.h"
#include "driver/fixing.h"
#include "driver/paths.h"
#include "driver/unified_diff.h"

namespace calm::cli {
namespace {

using driver::FixedFile;
using driver::Fixing;

std::string shownName(const FixedFile& file, const Surroundings& surroundings) {
  return diagnostics::shownPath(driver::relative(file.path, surroundings.workingFolder));
}

Answer showDiff(const Fixing& fixing, const Options& options, const Surroundings& surroundings) {
  Answer answer = report(fixing.before(), options, surroundings);
  answer.out.clear();
  for (const FixedFile& file : fixing.files()) {
    answer.out += driver::unifiedDiff(shownName(file, surroundings), file.shownBefore, file.shownAfter);
  }
  if (!answer.out.empty()) answer.exit = worse(answer.exit, Exit::Findings);
  return answer;
}

void write(const Fixing& fixing, const Surroundings& surroundings, Answer& answer) {
  for (const FixedFile& file : fixing.files()) {
    if (file.isInput) continue;
    const auto problem = surroundings.disk.rewrite({file.path, file.root, file.before, file.after});
    if (!problem) continue;
    answer.err += fmt::format("calmc: {}: {}\n", shownName(file, surroundings), diagnostics::escaped(*problem));
    answer.exit = worse(answer.exit, Exit::NotDone);
  }
}

/// Standard input goes to standard output, mended or not; the findings make room for it.
void passThrough(const Fixing& fixing, const driver::Input& input, Answer& answer) {
  std::string text = *input.text;
  for (FixedFile& file : fixing.files()) {
    if (file.isInput) text = std::move(file.after);
  }
  answer.err.insert(0, answer.out);
  answer.out = std::move(text);
}

}  // namespace

Answer fix(const driver::Input& input, const driver::Settings& settings, const Options& options,
           const Surroundings& surroundings) {
  const auto scope = options.unsafeFixes ? driver::FixScope::Unsafe : driver::FixScope::Safe;
  Fixing fixing(surroundings.disk, surroundings.workingFolder, settings, scope);
  fixing.run(input);
  if (!fixing.cameToRest()) {
    Answer answer =
        notDone("the fixes do not come to rest, so nothing was written: this is a bug of Calm, please report it");
    answer.exit = Exit::Bug;
    return answer;
  }
  if (options.diff) return showDiff(fixing, options, surroundings);
  Answer answer = report(fixing.after(), options, surroundings, fixing.fixes());
  write(fixing, surroundings, answer);
  if (input.text) passThrough(fixing, input, answer);
  return answer;
}

}  // namespace calm::cli
