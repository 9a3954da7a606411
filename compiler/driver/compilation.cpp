#include "driver/compilation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <set>
#include <utility>

#include "diagnostics/catalog.h"
#include "driver/divided_look.h"
#include "driver/known_codes.h"
#include "driver/models.h"
#include "driver/pack_faults.h"
#include "driver/param_files.h"
#include "driver/paths.h"
#include "driver/unknown_params.h"
#include "emit/emit.h"
#include "lower/lower.h"
#include "semantics/allow/unjudged.h"
#include "semantics/environments.h"

namespace calm::driver {
namespace {

bool isError(const diagnostics::Diagnostic& found) { return found.severity == diagnostics::Severity::Error; }

}  // namespace

Compilation::Compilation(Files& disk, const std::string& workingFolder, Settings settings)
    : settings_(std::move(settings)),
      disk_(disk),
      projects_(disk, workingFolder, sources_),
      catalogs_(projects_, disk, sources_),
      loader_(disk, workingFolder, sources_, settings_.threads, settings_.limits),
      keys_(loader_, disk) {}

void Compilation::run(const Input& input, Until until) {
  if (!settings_.printing) loader_.dropTokens();
  load(input);
  if (!readParams()) return;
  if (until == Until::Trees) return;
  for (const std::uint32_t start : starts_) compile(start, until);
  reportAllows();
  const std::vector<std::string> unknown = unknownParams(settings_.params, unknownParams_, starts_.size(), sources_);
  problems_.insert(problems_.end(), unknown.begin(), unknown.end());
}

void Compilation::load(const Input& input) {
  Found found = projects_.find(input);
  problems_ = std::move(found.problems);
  nothing_ = std::move(found.nothing);
  starts_ = loader_.load(found.named);
  const std::vector<std::uint32_t> candidates = loader_.load(found.candidates);
  for (const std::uint32_t start : landscapeStarts(loader_.files(), candidates)) {
    if (std::find(starts_.begin(), starts_.end(), start) == starts_.end()) starts_.push_back(start);
  }
  problems_.insert(problems_.end(), loader_.problems().begin(), loader_.problems().end());
  for (const LoadedFile& file : loader_.files()) collect(file.sink, {});
  for (const std::uint32_t start : starts_) catalogs_.of(loader_.files()[start].root);
  checkCodes();
  problems_.insert(problems_.end(), projects_.problems().begin(), projects_.problems().end());
  collect(projects_.sink(), {});
  collect(catalogs_.sink(), {});
}

/// Codes that the command line and calm.yaml name: one that nobody has is a slip that changes nothing. Where a pack of
/// the house could not be used, it may be one of its rules.
void Compilation::checkCodes() {
  std::set<std::string> roots;
  for (const std::uint32_t start : starts_) roots.insert(loader_.files()[start].root);
  for (const std::string& root : roots) {
    catalogs_.of(root);
    if (catalogs_.isBroken(root)) return;
  }
  diagnostics::Sink sink;
  std::vector<const packs::Catalog*> catalogs;
  for (const std::string& root : roots) {
    catalogs.push_back(&catalogs_.of(root));
    reportUnknownLevels(projects_.configuration(root), *catalogs.back(), sink);
  }
  collect(sink, {});
  const std::vector<std::string> problems = unknownWords(settings_.levels, settings_.selection, catalogs);
  problems_.insert(problems_.end(), problems.begin(), problems.end());
}

/// One landscape: trees in its order; then for each of its environments the model.
void Compilation::compile(std::uint32_t start, Until until) {
  const std::string& root = loader_.files()[start].root;
  const Levels& levels = levelsOf(root);
  analysed_.clear();
  sharing_.reset();
  planned_.clear();

  diagnostics::Sink ordering;
  program_ = {inOrder(loader_.files(), start, circles_, ordering), settings_.params, {}, settings_.keysAbsent};
  collect(ordering, {});
  const auto environments = environmentsOf(start);
  if (!environments) return;

  diagnostics::Sink allows;
  for (const semantics::File& file : program_.files) suppression_.read(*file.tree, catalogs_.of(root), allows);
  // A rule that there is not may be one of a pack that could not be used.
  if (catalogs_.isBroken(root)) {
    allows.takeBack(
        [](const diagnostics::Diagnostic& found) { return found.code == diagnostics::UnknownAllowed.code; });
  }
  collect(allows, levels);

  EnvironmentFindings findings(*environments, semantics::environmentBlocks(program_.files));
  const bool together = until == Until::Model && lookTogether(*environments, ordering, findings);
  bool clean = std::none_of(findings_.begin(), findings_.end(), isError);
  if (!together) clean = lookAtEach(root, *environments, until, ordering, findings) && clean;
  for (diagnostics::Diagnostic& found : findings.take()) add(std::move(found), levels);
  const std::vector<std::string>& unknown = analysed_.back()->model().unknownParams;
  unknownParams_.insert(unknownParams_.end(), unknown.begin(), unknown.end());
  if (clean && until == Until::Plan) planned_ = *environments;
}

/// Environment by environment: as many models are in memory as threads make at a time, and for a plan all of them.
/// Whether nothing that is found is an error.
bool Compilation::lookAtEach(const std::string& root, std::span<const std::string> environments, Until until,
                             const diagnostics::Sink& ordering, EnvironmentFindings& findings) {
  bool clean = true;
  const std::size_t atOnce = std::max(1u, settings_.threads);
  for (std::size_t begin = 0; begin < environments.size(); begin += atOnce) {
    const auto next = environments.subspan(begin, std::min(atOnce, environments.size() - begin));
    if (until != Until::Plan) analysed_.clear();
    auto models = modelsOf(program_, next, catalogs_.of(root), sources_, keys_, settings_.threads);
    for (std::size_t at = 0; at < next.size(); ++at) {
      program_.environment = next[at];
      analysed_.push_back(std::move(models[at]));
      clean = lookAt(root, ordering, findings) && clean;
    }
  }
  return clean;
}

/// What is found in the model of one environment, the last one. Whether nothing of that is an error.
bool Compilation::lookAt(const std::string& root, const diagnostics::Sink& ordering, EnvironmentFindings& findings) {
  const diagnostics::Sink& sink = analysed_.back()->sink();
  judgeAllows(*analysed_.back(), ordering);
  composeOfHouse(root);
  notePackFaults(root);
  hide(sink);
  const std::vector<diagnostics::Diagnostic> found = notCovered(sink.found(), catalogs_.isBroken(root));
  findings.add(found);
  return std::none_of(found.begin(), found.end(), [&](diagnostics::Diagnostic each) {
    return levelsOf(root).apply(each) && settings_.selection.takes(each) && isError(each);
  });
}

/// All environments at once, where that can be done with certainty; false where it can not, and nothing was noted.
bool Compilation::lookTogether(const std::vector<std::string>& environments, const diagnostics::Sink& ordering,
                               EnvironmentFindings& findings) {
  const std::string& root = loader_.file(program_.files.back().tree->source)->root;
  const bool hasProducts = !catalogs_.of(root).ofHouse().empty();
  if (settings_.apart || settings_.printing || catalogs_.isBroken(root) || hasProducts) return false;
  auto look = lookDivided(program_, environments, catalogs_.of(root), sources_, keys_, settings_.threads);
  if (!look) return false;
  const auto take = [&](const semantics::Analysed& part) {
    judgeAllows(part, ordering);
    hide(part.sink());
  };
  for (std::size_t at = 0; at < environments.size(); ++at) {
    take(*look->each[at]);
    findings.add(notCovered(look->found(at), false));
  }
  analysed_ = std::move(look->each);
  sharing_ = std::move(look->sharing);
  return true;
}

/// Without what an `@allow` covers, and what is said only because a pack could not be read.
std::vector<diagnostics::Diagnostic> Compilation::notCovered(std::span<const diagnostics::Diagnostic> found,
                                                             bool isBroken) {
  std::vector<diagnostics::Diagnostic> left(found.begin(), found.end());
  std::erase_if(left, [&](const diagnostics::Diagnostic& each) {
    return suppression_.covers(each) || (isBroken && each.code == diagnostics::UnknownProduct.code);
  });
  return left;
}

void Compilation::read(std::string_view environment, plan::Visitor& visitor) {
  const auto at = std::find(planned_.begin(), planned_.end(), environment);
  assert(at != planned_.end());
  semantics::Analysed& analysed = *analysed_[static_cast<std::size_t>(at - planned_.begin())];
  lower::lower(analysed.model(), analysed, visitor);
}

void Compilation::emit(std::string_view environment, emit::Output& output) {
  const std::string& root = loader_.files()[starts_.back()].root;
  const std::vector<std::string> paths = sourcePaths(root);
  const std::vector<std::string>& configured = projects_.configuration(root).targets;
  const std::vector<std::string>& targets = settings_.targets.empty() ? configured : settings_.targets;
  const emit::Context context{sources_,         paths, catalogs_.of(root).kinds().kinds, targets, settings_.artefacts,
                              settings_.threads};
  read(environment, *emit::emission(context, output));
}

/// The environments of the landscape under compilation that are wanted; nothing where that can not be told (noted).
std::optional<std::vector<std::string>> Compilation::environmentsOf(std::uint32_t start) {
  const EnvironmentChoice& choice = settings_.environments;
  const std::vector<std::string> declared = semantics::environmentsOf(program_.files);
  // One of several landscapes may have nothing that differs.
  const bool named = choice.kind == EnvironmentChoice::Kind::Named;
  if (named && declared.empty() && starts_.size() > 1) {
    if (++withoutEnvironment_ < starts_.size()) return std::vector<std::string>{""};
  }
  auto chosen = chooseEnvironments(choice, declared);
  if (chosen) return std::move(chosen.value());
  problems_.push_back(fmt::format("{}: {}", sources_.path(loader_.files()[start].source), chosen.error()));
  return std::nullopt;
}

void Compilation::collect(const diagnostics::Sink& sink, const Levels& levels) {
  for (const diagnostics::Diagnostic& found : sink.found()) {
    if (!suppression_.covers(found)) add(found, levels);
  }
  omitted_ += sink.omitted();
  hide(sink);
}

/// Keeps what no renderer may show. Texts of packs are no source of the landscape, and nobody shows them.
void Compilation::hide(const diagnostics::Sink& sink) {
  std::copy_if(sink.secrets().begin(), sink.secrets().end(), std::back_inserter(secrets_),
               [&](source::Span secret) { return static_cast<std::size_t>(secret.source) < sources_.size(); });
}

/// The steps of products that the house adds: an expression of theirs that has no value is found by a check, not by the
/// build. Those of the products that ship are tested with Calm.
void Compilation::composeOfHouse(const std::string& root) {
  const auto products = catalogs_.of(root).ofHouse();
  if (products.empty()) return;
  for (const model::Tenant& tenant : analysed_.back()->model().tenants) {
    const bool isOfHouse = std::find(products.begin(), products.end(), tenant.pack) != products.end();
    if (isOfHouse) static_cast<void>(analysed_.back()->stepsOf(tenant, model::StepParts::Whole));
    analysed_.back()->forget();
  }
}

void Compilation::notePackFaults(const std::string& root) {
  diagnostics::Sink sink;
  const std::vector<std::string> ours = reportPackFaults(analysed_.back()->model(), catalogs_, root, sink);
  problems_.insert(problems_.end(), ours.begin(), ours.end());
  collect(sink, {});
}

void Compilation::add(diagnostics::Diagnostic found, const Levels& levels) {
  if (levels.apply(found) && settings_.selection.takes(found)) findings_.push_back(std::move(found));
}

/// Whether an `@allow` of the landscape that covers nothing can be called unused: only where every rule was looked at,
/// with the values of the params that the files say, in every environment.
void Compilation::judgeAllows(const semantics::Analysed& analysed, const diagnostics::Sink& ordering) {
  const std::span<const diagnostics::Diagnostic> found = analysed.sink().found();
  const auto isBroken = [&](const semantics::File& file) { return loader_.file(file.tree->source)->sink.hasErrors(); };
  const bool isOneOfMany = settings_.environments.kind == EnvironmentChoice::Kind::Named &&
                           semantics::environmentsOf(program_.files).size() > 1;
  const bool silenced = ordering.hasErrors() || !settings_.params.empty() || isOneOfMany ||
                        std::any_of(program_.files.begin(), program_.files.end(), isBroken) ||
                        std::any_of(found.begin(), found.end(), semantics::silencesRules);
  if (silenced) {
    suppression_.doubt(program_);
  } else {
    suppression_.judge(program_, analysed.model());
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
  for (const NamedLevel& named : projects_.configuration(root).levels) known->second.set(named.level);
  for (const Level& level : settings_.levels) known->second.set(level);
  return known->second;
}

/// The files of params stand before the single ones, which are stronger. False where a file can not be used: then
/// nothing that is said would be certain.
bool Compilation::readParams() {
  ParamFiles files = readParamFiles(settings_.paramFiles, projects_.workingFolder(), disk_, sources_);
  problems_.insert(problems_.end(), files.problems.begin(), files.problems.end());
  auto& params = settings_.params;
  params.insert(params.begin(), std::make_move_iterator(files.params.begin()),
                std::make_move_iterator(files.params.end()));
  return files.problems.empty();
}

std::vector<std::string> Compilation::sourcePaths(const std::string& root) const {
  std::vector<std::string> paths(sources_.size());
  for (const LoadedFile& file : loader_.files()) {
    paths[static_cast<std::size_t>(file.source)] = relative(file.path, root);
  }
  return paths;
}

}  // namespace calm::driver
