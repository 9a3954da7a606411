#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <deque>
#include <set>
#include <string_view>
#include <utility>

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/report.h"
#include "cli/root_build.h"
#include "diagnostics/render/shown_text.h"
#include "driver/depfile.h"
#include "driver/paths.h"
#include "driver/report_file.h"
#include "support/share_work.h"

namespace calm::cli {
namespace {

constexpr std::string_view sourceExtension = ".calm";

/// Why these options and paths do not go together; empty where they do.
std::string refusalOf(const Options& options, const Surroundings& surroundings) {
  if (options.paths.empty()) return "build takes the files that begin landscapes: ROOT…";
  if (options.dryRun && options.compare) return "--dry-run and --check exclude each other";
  const bool marks = !options.depfile.empty() || !options.stamp.empty();
  if (marks && (options.dryRun || options.compare)) return "--depfile and --stamp are for a build that writes";
  if (options.keysAbsent) return "build needs the keys: --keys=absent is for check";
  if (options.today && !options.today->date) {
    return "--today=now is for check: a build gives the same bytes whenever it runs";
  }
  std::set<std::string> stems;
  for (const std::string& path : options.paths) {
    std::string stem = driver::absolute(surroundings.workingFolder, path);
    if (surroundings.disk.isFolder(stem)) {
      return fmt::format("{}: is a folder; build takes the file that begins the landscape", path);
    }
    if (stem.ends_with(sourceExtension)) stem.resize(stem.size() - sourceExtension.size());
    if (!stems.insert(stem).second) return fmt::format("{}: another root would write the same folder", path);
  }
  return {};
}

/// Several roots share the threads; each has its own compilation, so that what is wrong with one leaves the others.
std::deque<RootBuild> buildEach(const driver::Input& input, const driver::Settings& settings, const Options& options,
                                const Surroundings& surroundings) {
  std::deque<RootBuild> builds(input.paths.size());
  driver::Settings ofOne = settings;
  ofOne.threads = 1;
  support::shareWork(builds.size(), settings.threads, [&](std::size_t at) {
    driver::Input one = input;
    one.paths = {input.paths[at]};
    builds[at] = buildRoot(one, ofOne, Folders::OneEach, options, surroundings);
  });
  return builds;
}

std::set<std::string> rootsOf(const Options& options, const Surroundings& surroundings) {
  std::set<std::string> roots;
  for (const std::string& path : options.paths) {
    const std::string& folder = surroundings.workingFolder;
    roots.insert(driver::relative(driver::absolute(folder, path), folder));
  }
  return roots;
}

void writeMark(const std::string& path, std::string_view bytes, Answer& answer) {
  const int error = driver::writeReport(path, bytes);
  if (error == 0) return;
  answer.err += fmt::format("calmc: {}: {}\n", diagnostics::escaped(path), std::strerror(error));
  answer.exit = worse(answer.exit, Exit::NotDone);
}

/// `--depfile` and `--stamp`: what a build tool reads after the build. The stamp comes last, and only where everything
/// was built.
void writeMarks(std::deque<RootBuild>& builds, const Options& options, const Surroundings& surroundings,
                Answer& answer) {
  std::vector<driver::DependencyRule> rules;
  driver::DependencyRule all{{options.stamp}, {}};
  for (RootBuild& build : builds) {
    build.rule.sources.insert(options.argumentFiles.begin(), options.argumentFiles.end());
    all.sources.insert(build.rule.sources.begin(), build.rule.sources.end());
    rules.push_back(std::move(build.rule));
  }
  if (!options.stamp.empty()) rules = {std::move(all)};
  if (!options.depfile.empty()) {
    const auto text = driver::renderDepfile(rules, rootsOf(options, surroundings));
    if (text) {
      writeMark(options.depfile, text.value(), answer);
    } else {
      answer.err += fmt::format("calmc: --depfile: {}: Make and Ninja can not both read {} in a path\n",
                                diagnostics::escaped(text.error().path), diagnostics::escaped(text.error().reason));
      answer.exit = worse(answer.exit, Exit::NotDone);
    }
  }
  if (!options.stamp.empty() && answer.exit == Exit::Fine) writeMark(options.stamp, {}, answer);
}

}  // namespace

Answer build(const Options& options, const Surroundings& surroundings) {
  if (const std::string refusal = refusalOf(options, surroundings); !refusal.empty()) return notDone(refusal);
  const auto input = readInput(options, surroundings);
  if (!input) return notDone(input.error());
  const auto settings = settingsOf(options, surroundings);
  if (!settings) return notDone(settings.error());

  std::deque<RootBuild> builds;
  if (options.paths.size() == 1) {
    builds.push_back(buildRoot(input.value(), settings.value(), Folders::One, options, surroundings));
  } else {
    builds = buildEach(input.value(), settings.value(), options, surroundings);
  }
  driver::Account account;
  for (const RootBuild& build : builds) account.add(build.account);
  Answer answer = report(account, options, surroundings);
  for (const RootBuild& build : builds) {
    answer.out += build.answer.out;
    answer.err += build.answer.err;
    answer.exit = worse(answer.exit, build.answer.exit);
  }
  writeMarks(builds, options, surroundings, answer);
  return answer;
}

}  // namespace calm::cli
