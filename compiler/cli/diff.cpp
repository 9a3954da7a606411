#include <fmt/format.h>

#include <utility>

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/report.h"
#include "diagnostics/render/shown_text.h"
#include "driver/change/artefacts.h"
#include "driver/change/compare.h"
#include "driver/change/render.h"
#include "driver/paths.h"

namespace calm::cli {
namespace {

using driver::change::Side;

/// A side, or the answer that says why there is none.
using SideOrAnswer = support::Result<Side, Answer>;

SideOrAnswer compile(const std::string& path, const Options& options, const Surroundings& surroundings) {
  const auto settings = settingsOf(options, surroundings);
  if (!settings) return notDone(settings.error());
  driver::Compilation compilation(surroundings.disk, surroundings.workingFolder, settings.value());
  compilation.run({{path}, {}, {}}, driver::Until::Plan);
  const std::size_t landscapes = compilation.starts().size();
  if (landscapes > 1) return notDone(fmt::format("{}: holds {} landscapes; name the file of one", path, landscapes));
  if (landscapes == 0 && compilation.problems().empty()) {
    return notDone(fmt::format("{}: is no landscape and no output of a build", path));
  }
  if (landscapes == 1 && !compilation.planned().empty()) return driver::change::render(compilation);
  Answer answer = report(compilation, options, surroundings);
  if (compilation.problems().empty()) {
    answer.err += fmt::format("calmc: {}: has errors, so there is nothing to compare\n", diagnostics::escaped(path));
  }
  answer.exit = worse(answer.exit, Exit::NotDone);
  return answer;
}

/// Leaves the environment that `--env` names.
SideOrAnswer choose(Side side, const std::string& path, const std::string& environment) {
  if (environment.empty() || environment == "*") return side;
  std::erase_if(side.environments, [&](const auto& built) { return built.environment != environment; });
  if (!side.environments.empty()) return side;
  return notDone(fmt::format("{}: holds no environment `{}`", path, environment));
}

SideOrAnswer sideOf(const std::string& path, const Options& options, const Surroundings& surroundings) {
  const std::string folder = driver::absolute(surroundings.workingFolder, path);
  if (!surroundings.disk.isFolder(folder) || !driver::change::isOutput(folder, surroundings.disk)) {
    return compile(path, options, surroundings);
  }
  auto side = driver::change::readOutput(folder, surroundings.disk);
  if (side) return choose(std::move(side.value()), path, options.environment);
  const std::string place = driver::relative(side.error().path, surroundings.workingFolder);
  return notDone(fmt::format("{}: {}", place, side.error().reason));
}

std::string render(const driver::change::Change& change, DocumentFormat format) {
  switch (format) {
    case DocumentFormat::Human:
      return renderHuman(change);
    case DocumentFormat::Markdown:
      return renderMarkdown(change);
    case DocumentFormat::Json:
      return renderJson(change);
  }
  return {};
}

void noteEdited(const Side& side, const Surroundings& surroundings, Answer& answer) {
  for (const std::string& path : side.edited) {
    const std::string shown = driver::relative(path, surroundings.workingFolder);
    answer.err +=
        fmt::format("calmc: {}: was changed after the build; it is compared as it is\n", diagnostics::escaped(shown));
  }
}

}  // namespace

Answer diff(const Options& options, const Surroundings& surroundings) {
  if (options.paths.size() != 2)
    return notDone("diff takes two sides: OLD and NEW, each a landscape or an output folder");
  const auto before = sideOf(options.paths[0], options, surroundings);
  if (!before) return before.error();
  const auto after = sideOf(options.paths[1], options, surroundings);
  if (!after) return after.error();
  auto change = driver::change::compare(before.value(), after.value());
  if (!change) return notDone(fmt::format("{}: can not be read as what a build writes", change.error()));
  change.value().before = options.paths[0];
  change.value().after = options.paths[1];

  Answer answer;
  answer.out = render(change.value(), options.document);
  for (const auto* side : {&before.value(), &after.value()}) noteEdited(*side, surroundings, answer);
  if (!change.value().none()) answer.exit = Exit::Findings;
  if (options.quiet) return answer;
  answer.err += change.value().none() ? "nothing differs in its meaning\n" : summaryOf(change.value()) + "\n";
  return answer;
}

}  // namespace calm::cli
