#include <memory>

#include "cli/commands.h"
#include "cli/fix.h"
#include "cli/input.h"
#include "cli/report.h"
#include "driver/compilation.h"
#include "driver/print.h"

namespace calm::cli {
namespace {

/// `--print`: one member of the compilation in place of the findings.
Answer print(driver::Compilation& compilation, const driver::Input& input, const Options& options,
             const Surroundings& surroundings) {
  const driver::Printable what = *options.print;
  compilation.run(input, driver::Until::Plan);
  const std::optional<std::string> printed = driver::print(compilation, what);
  Answer answer = report(compilation, options, surroundings);
  if (printed) {
    answer.out = *printed;
  } else if (compilation.starts().size() > 1) {
    return notDone("--print takes one file");
  }
  return answer;
}

}  // namespace

Answer check(const Options& options, const Surroundings& surroundings) {
  const bool fixing = options.fix || options.diff;
  if (options.unsafeFixes && !fixing) return notDone("--unsafe-fixes goes with --fix or --diff");
  if (options.print && fixing) return notDone("--print shows the files as they are: it goes without --fix and --diff");
  const auto input = readInput(options, surroundings);
  if (!input) return notDone(input.error());
  const auto settings = settingsOf(options, surroundings);
  if (!settings) return notDone(settings.error());
  if (fixing) return fix(input.value(), settings.value(), options, surroundings);
  const auto made =
      std::make_shared<driver::Compilation>(surroundings.disk, surroundings.workingFolder, settings.value());
  if (surroundings.leave) surroundings.leave(made);
  driver::Compilation& compilation = *made;
  if (options.print) return print(compilation, input.value(), options, surroundings);
  compilation.run(input.value(), driver::Until::Model);
  return report(compilation, options, surroundings);
}

}  // namespace calm::cli
