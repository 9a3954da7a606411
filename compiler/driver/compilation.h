#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
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
#include "driver/suppression.h"
#include "emit/output.h"
#include "model/model.h"
#include "plan/plan.h"
#include "semantics/program.h"
#include "source/source_map.h"
#include "support/date.h"
#include "support/text_arena.h"

namespace calm::driver {

/// How far a compilation goes. It stops earlier where a landscape has errors.
enum class Until : std::uint8_t { Trees, Model, Plan, Output };

/// What the command line says beside the files.
struct Settings {
  /// `--param`, in their order.
  std::vector<semantics::ParamOverride> params;
  /// `--params`: files, from the working folder, in their order; a `--param` is stronger.
  std::vector<std::string> paramFiles;
  EnvironmentChoice environments;
  bool keysAbsent = false;
  unsigned threads = 1;
  /// Somebody prints what the phases made: tokens are kept, and steps are filled in also where nothing is built.
  bool printing = false;
  /// On top of those of calm.yaml.
  std::vector<Level> levels;
  /// The day that `until` of an `@allow` is compared with; without one it is not.
  std::optional<support::Date> today;
};

/// The artefacts of one environment.
struct EnvironmentOutput {
  /// Empty: the nameless one.
  std::string environment;
  emit::Output files;
};

/// One run of the compiler, from files to artefacts in memory: the only code that puts the phases in order. Owns
/// everything that they make; a later member views the earlier ones.
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
  const std::vector<source::Span>& secrets() const { return secrets_; }
  /// What could not be done: one line for each file that could not be read, each param that nothing declares.
  const std::vector<std::string>& problems() const { return problems_; }

  /// Where landscapes begin, as files of the loader.
  const std::vector<std::uint32_t>& starts() const { return starts_; }
  /// Of the last environment of the last landscape; empty where the run did not come so far.
  const std::optional<model::Model>& model() const { return model_; }
  const std::optional<plan::Plan>& plan() const { return plan_; }
  /// Of the last landscape: one for each environment that was chosen, or none.
  const std::vector<EnvironmentOutput>& outputs() const { return outputs_; }

 private:
  void load(const Input& input);
  void compile(std::uint32_t start, Until until);
  std::optional<std::vector<std::string>> environmentsOf(std::uint32_t start);
  bool lookAt(const std::string& root, const diagnostics::Sink& ordering, EnvironmentFindings& findings);
  void advance(const std::string& root, Until until);
  void collect(const diagnostics::Sink& sink, const Levels& levels);
  void add(diagnostics::Diagnostic found, const Levels& levels);
  void judgeAllows(const diagnostics::Sink& ordering, const diagnostics::Sink& sink);
  void reportAllows();
  bool readParams();
  void noteUnknownParams();
  const Levels& levelsOf(const std::string& root);
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
  support::TextArena arena_;
  std::optional<model::Model> model_;
  std::optional<plan::Plan> plan_;
  std::vector<EnvironmentOutput> outputs_;

  std::map<std::string, Levels> levels_;
  Suppression suppression_;
  std::vector<diagnostics::Diagnostic> findings_;
  std::vector<source::Span> secrets_;
  std::vector<std::string> problems_;
  std::vector<std::string> unknownParams_;
  /// Landscapes that declare no environment, of several that are compiled in a named one.
  std::size_t withoutEnvironment_ = 0;
};

}  // namespace calm::driver
