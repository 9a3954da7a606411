#include "driver/fixing.h"

#include <utility>

#include "diagnostics/render/shown_text.h"
#include "driver/paths.h"
#include "driver/project.h"
#include "driver/secret_texts.h"

namespace calm::driver {
namespace {

constexpr int mostRounds = 100;

}  // namespace

Fixing::Fixing(Files& disk, std::string workingFolder, Settings settings, FixScope scope)
    : disk_(disk), workingFolder_(std::move(workingFolder)), settings_(std::move(settings)), scope_(scope) {}

void Fixing::run(Input input) {
  if (input.text) inputPath_ = absolute(workingFolder_, input.textName);
  first_ = look(input);
  for (int round = 0; round < mostRounds; ++round) {
    cameToRest_ = !applyRound(after(), input);
    if (cameToRest_) return showAfter();
    last_ = look(input);
  }
}

std::vector<FixedFile> Fixing::files() const {
  std::vector<FixedFile> changed;
  for (const auto& [path, file] : files_) {
    if (file.before != file.after) changed.push_back(file);
  }
  return changed;
}

/// A file that is no part of the landscape any more stays as it was shown.
void Fixing::showAfter() {
  const source::SourceMap& sources = after().sources();
  const diagnostics::Masks masks(secretsEverywhere(after()), sources);
  for (std::size_t at = 0; at < sources.size(); ++at) {
    const auto id = static_cast<source::SourceId>(at);
    const auto file = files_.find(absolute(workingFolder_, sources.path(id)));
    if (file != files_.end()) file->second.shownAfter = masks.whole(id);
  }
}

std::unique_ptr<Compilation> Fixing::look(const Input& input) {
  auto compilation = std::make_unique<Compilation>(disk_, workingFolder_, settings_);
  compilation->run(input, Until::Model);
  return compilation;
}

/// Sources of the project and its calm.yaml; a pack is somebody else's.
bool Fixing::mayChange(const Compilation& compilation, source::SourceId source) const {
  if (const LoadedFile* file = compilation.loader().file(source)) return liesUnder(file->path, file->root);
  const std::string path = absolute(workingFolder_, compilation.sources().path(source));
  return path == absolute(folderOf(path), configurationName);
}

FixedFile& Fixing::fileOf(const Compilation& compilation, source::SourceId source) {
  const LoadedFile* const loaded = compilation.loader().file(source);
  std::string path = loaded ? loaded->path : absolute(workingFolder_, compilation.sources().path(source));
  const auto [at, fresh] = files_.try_emplace(path);
  FixedFile& file = at->second;
  if (fresh) {
    file.root = loaded ? loaded->root : folderOf(path);
    file.before = compilation.sources().text(source);
    const diagnostics::Masks masks(secretsWhereFound(compilation), compilation.sources());
    file.shownBefore = file.shownAfter = masks.whole(source);
    file.isInput = path == inputPath_;
    file.path = std::move(path);
  }
  return file;
}

bool Fixing::applyRound(const Compilation& compilation, Input& input) {
  const diagnostics::Arranged findings = arrange(compilation.findings(), compilation.sources(), {0, 0});
  const auto isOurs = [&](source::SourceId source) { return mayChange(compilation, source); };
  const FixRound round = chooseFixes(findings, scope_, isOurs);
  for (const auto& [source, edits] : round.edits) {
    FixedFile& file = fileOf(compilation, source);
    file.after = withEdits(compilation.sources().text(source), edits);
    if (file.isInput) input.text = file.after;
    disk_.edit(file.path, file.after);
  }
  fixes_ += round.fixes;
  return round.fixes != 0;
}

}  // namespace calm::driver
