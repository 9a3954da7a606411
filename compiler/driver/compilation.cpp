#include "driver/compilation.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "driver/paths.h"
#include "emit/emit.h"
#include "lower/lower.h"
#include "semantics/allow/unjudged.h"
#include "semantics/analyse.h"

namespace calm::driver {
namespace {

bool isError(const diagnostics::Diagnostic& found) { return found.severity == diagnostics::Severity::Error; }

}  // namespace

Compilation::Compilation(Files& disk, const std::string& workingFolder, Settings settings)
    : settings_(std::move(settings)),
      projects_(disk, workingFolder, sources_),
      catalogs_(projects_, disk, sources_),
      loader_(disk, workingFolder, sources_, settings_.threads),
      keys_(loader_, disk) {}

void Compilation::run(const Input& input, Until until) {
  if (!settings_.printing) loader_.dropTokens();
  load(input);
  if (until == Until::Trees) return;
  for (const std::uint32_t start : starts_) compile(start, until);
  reportAllows();
  noteUnknownParams();
}

void Compilation::load(const Input& input) {
  Found found = projects_.find(input);
  problems_ = std::move(found.problems);
  starts_ = loader_.load(found.named);
  const std::vector<std::uint32_t> candidates = loader_.load(found.candidates);
  for (const std::uint32_t start : landscapeStarts(loader_.files(), candidates)) {
    if (std::find(starts_.begin(), starts_.end(), start) == starts_.end()) starts_.push_back(start);
  }
  problems_.insert(problems_.end(), loader_.problems().begin(), loader_.problems().end());
  for (const LoadedFile& file : loader_.files()) collect(file.sink, {});
  for (const std::uint32_t start : starts_) catalogs_.of(loader_.files()[start].root);
  collect(projects_.sink(), {});
  collect(catalogs_.sink(), {});
}

/// One landscape: trees in its order, model, plan, artefacts.
void Compilation::compile(std::uint32_t start, Until until) {
  const std::string& root = loader_.files()[start].root;
  const Levels& levels = levelsOf(root);
  plan_.reset();
  output_.reset();

  diagnostics::Sink ordering;
  program_ = {inOrder(loader_.files(), start, circles_, ordering),
              settings_.params,
              {},
              settings_.keysAbsent,
              settings_.printing || until != Until::Model};
  collect(ordering, {});

  const packs::Catalog& catalog = catalogs_.of(root);
  diagnostics::Sink allows;
  for (const semantics::File& file : program_.files) suppression_.read(*file.tree, catalog, allows);
  collect(allows, levels);

  diagnostics::Sink sink;
  model_ = semantics::analyse(program_, catalog, sources_, keys_, arena_, sink);
  collect(sink, levels);
  judgeAllows(ordering, sink);
  unknownParams_.insert(unknownParams_.end(), model_->unknownParams.begin(), model_->unknownParams.end());
  if (until == Until::Model || std::any_of(findings_.begin(), findings_.end(), isError)) return;

  plan_ = lower::lower(*model_, arena_);
  if (until == Until::Plan) return;

  output_ = emit::emit(*plan_, {sources_, sourcePaths(root)});
}

void Compilation::collect(const diagnostics::Sink& sink, const Levels& levels) {
  for (const diagnostics::Diagnostic& found : sink.found()) {
    if (!suppression_.covers(found)) add(found, levels);
  }
  secrets_.insert(secrets_.end(), sink.secrets().begin(), sink.secrets().end());
}

void Compilation::add(diagnostics::Diagnostic found, const Levels& levels) {
  if (levels.apply(found)) findings_.push_back(std::move(found));
}

/// Whether an `@allow` of the landscape that covers nothing can be called unused: only where every rule was looked at,
/// with the values of the params that the files say.
void Compilation::judgeAllows(const diagnostics::Sink& ordering, const diagnostics::Sink& sink) {
  const auto isBroken = [&](const semantics::File& file) { return loader_.file(file.tree->source)->sink.hasErrors(); };
  const bool silenced = ordering.hasErrors() || !settings_.params.empty() ||
                        std::any_of(program_.files.begin(), program_.files.end(), isBroken) ||
                        std::any_of(sink.found().begin(), sink.found().end(), semantics::silencesRules);
  if (silenced) {
    suppression_.doubt(program_);
  } else {
    suppression_.judge(program_, *model_);
  }
}

/// Each with the levels of the project of its file.
void Compilation::reportAllows() {
  diagnostics::Sink sink;
  suppression_.report(settings_.today, sources_, sink);
  for (const diagnostics::Diagnostic& found : sink.found()) add(found, levelsOf(loader_.file(found.span.source)->root));
}

const Levels& Compilation::levelsOf(const std::string& root) {
  const auto [known, fresh] = levels_.try_emplace(root);
  if (!fresh) return known->second;
  for (const Level& level : projects_.configuration(root).levels) known->second.set(level);
  for (const Level& level : settings_.levels) known->second.set(level);
  return known->second;
}

/// A param of the command line has to be one of some landscape, not of each.
void Compilation::noteUnknownParams() {
  for (const semantics::ParamOverride& param : settings_.params) {
    const auto unknown = std::count(unknownParams_.begin(), unknownParams_.end(), param.name);
    if (unknown == 0 || static_cast<std::size_t>(unknown) < starts_.size()) continue;
    problems_.push_back(fmt::format("--param {}: no file declares a param of this name", param.name));
  }
}

std::vector<std::string> Compilation::sourcePaths(const std::string& root) const {
  std::vector<std::string> paths(sources_.size());
  for (const LoadedFile& file : loader_.files()) {
    paths[static_cast<std::size_t>(file.source)] = relative(file.path, root);
  }
  return paths;
}

}  // namespace calm::driver
