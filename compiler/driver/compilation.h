#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/sink.h"
#include "driver/catalogs.h"
#include "driver/environment_choice.h"
#include "driver/environment_findings.h"
#include "driver/files.h"
#include "driver/key_file_reader.h"
#include "driver/landscape_order.h"
#include "driver/levels.h"
#include "driver/loader.h"
#include "driver/projects.h"
#include "driver/selection.h"
#include "driver/suppression.h"
#include "emit/output.h"
#include "plan/visitor.h"
#include "semantics/analyse.h"
#include "semantics/program.h"
#include "semantics/sharing/sharing.h"
#include "source/source_map.h"
#include "support/date.h"

namespace calm::driver {

/// How far a compilation goes. Plans and artefacts are read by whoever wants them: Plan keeps what they are made from.
enum class Until : std::uint8_t { Trees, Model, Plan };

/// What the command line says beside the files.
struct Settings {
  /// `--param`, in their order.
  std::vector<semantics::ParamOverride> params;
  /// `--params`: files, from the working folder, in their order; a `--param` is stronger.
  std::vector<std::string> paramFiles;
  EnvironmentChoice environments;
  bool keysAbsent = false;
  unsigned threads = 1;
  LoadLimits limits;
  /// Environments are looked at one by one, though some of the work could be shared: a test compares.
  bool apart = false;
  /// Somebody prints what the phases made: tokens are kept.
  bool printing = false;
  /// On top of those of calm.yaml.
  std::vector<Level> levels;
  Selection selection;
  /// The day that `until` of an `@allow` is compared with; without one it is not.
  std::optional<support::Date> today;
  /// `--target`: what a build makes on demand; without one calm.yaml says it.
  std::vector<std::string> targets = {};
  /// `--emit`: what a build makes of what every build makes; empty: all.
  std::vector<std::string> artefacts = {};
};

/// One run of the compiler, from files to artefacts: the only code that puts the phases in order. Owns everything that
/// they make; a later member views the earlier ones.
class Compilation {
 public:
  Compilation(Files& disk, const std::string& workingFolder, Settings settings);

  /// Compiles every landscape that the input begins, one after the other.
  void run(const Input& input, Until until);

  const source::SourceMap& sources() const { return sources_; }
  const Loader& loader() const { return loader_; }
  Projects& projects() { return projects_; }

  /// What was found in all landscapes, with the levels of their projects.
  const std::vector<diagnostics::Diagnostic>& findings() const { return findings_; }
  /// Errors that are not among the findings: a file had too many of them.
  std::size_t omitted() const { return omitted_; }
  const std::vector<source::Span>& secrets() const { return secrets_; }
  /// What could not be done: one line for each file that could not be read, each param that nothing declares.
  const std::vector<std::string>& problems() const { return problems_; }

  /// Why there was nothing to do, though nothing is wrong; empty where there was something.
  const std::string& nothing() const { return nothing_; }

  /// Where landscapes begin, as files of the loader.
  const std::vector<std::uint32_t>& starts() const { return starts_; }
  /// Of the last environment of the last landscape; null where the run did not come so far.
  semantics::Analysed* analysed() const { return analysed_.empty() ? nullptr : analysed_.back().get(); }
  /// Whether the environments of the last landscape were looked at together.
  bool sharedEnvironments() const { return sharing_ != nullptr; }
  /// The environments of the last landscape that have a plan: every one that was chosen, an empty text for the nameless
  /// one; or none, where something has errors.
  const std::vector<std::string>& planned() const { return planned_; }
  /// Reads the plan of one of them to the visitor.
  void read(std::string_view environment, plan::Visitor& visitor);
  /// Renders the artefacts of one of them, apart from the manifest, into the output.
  void emit(std::string_view environment, emit::Output& output);

 private:
  void load(const Input& input);
  void compile(std::uint32_t start, Until until);
  std::optional<std::vector<std::string>> environmentsOf(std::uint32_t start);
  bool lookAtEach(const std::string& root, std::span<const std::string> environments, Until until,
                  const diagnostics::Sink& ordering, EnvironmentFindings& findings);
  bool lookAt(const std::string& root, const diagnostics::Sink& ordering, EnvironmentFindings& findings);
  void collect(const diagnostics::Sink& sink, const Levels& levels);
  void add(diagnostics::Diagnostic found, const Levels& levels);
  bool lookTogether(const std::vector<std::string>& environments, const diagnostics::Sink& ordering,
                    EnvironmentFindings& findings);
  void judgeAllows(const semantics::Analysed& analysed, const diagnostics::Sink& ordering);
  std::vector<diagnostics::Diagnostic> notCovered(std::span<const diagnostics::Diagnostic> found, bool isBroken);
  void reportAllows();
  bool readParams();
  void checkCodes();
  const Levels& levelsOf(const std::string& root);
  void composeOfHouse(const std::string& root);
  void notePackFaults(const std::string& root);
  void hide(const diagnostics::Sink& sink);
  std::vector<std::string> sourcePaths(const std::string& root) const;

  Settings settings_;
  Files& disk_;
  source::SourceMap sources_;
  Projects projects_;
  Catalogs catalogs_;
  Loader loader_;
  std::vector<std::uint32_t> starts_;
  ReportedCircles circles_;
  semantics::Program program_;
  KeyFileReader keys_;
  /// For each environment, in their order; only for the last one where no plan is wanted.
  std::vector<std::unique_ptr<semantics::Analysed>> analysed_;
  std::vector<std::string> planned_;
  /// What the analyses of `analysed_` left to others; null where they are whole.
  std::unique_ptr<semantics::Sharing> sharing_;

  std::map<std::string, Levels> levels_;
  Suppression suppression_;
  std::vector<diagnostics::Diagnostic> findings_;
  std::size_t omitted_ = 0;
  std::vector<source::Span> secrets_;
  std::vector<std::string> problems_;
  std::string nothing_;
  std::vector<std::string> unknownParams_;
  /// Landscapes that declare no environment, of several that are compiled in a named one.
  std::size_t withoutEnvironment_ = 0;
};

}  // namespace calm::driver
