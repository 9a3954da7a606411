#include "driver/formatting.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "driver/paths.h"
#include "format/format.h"
#include "source/line_index.h"
#include "support/share_work.h"
#include "syntax/parse.h"

namespace calm::driver {
namespace {

void formatFile(FormattedFile& file) {
  diagnostics::Sink sink;
  const syntax::Tree tree = syntax::parse(source::SourceId{0}, file.before, sink);
  format::Formatted formatted = format::format(tree, file.before);
  source::LineIndex lines;
  for (const source::Span& kept : formatted.kept) file.kept.push_back(lines.position(file.before, kept.begin).line);
  file.changes = formatted.text != file.before;
  if (file.changes) file.after = std::move(formatted.text);
}

class Run {
 public:
  Run(Files& disk, const std::string& workingFolder)
      : disk_(disk), workingFolder_(workingFolder), projects_(disk, workingFolder, sources_) {}

  Formatting run(const Input& input, unsigned threads) {
    const Found found = projects_.find(input);
    noteConfigurations();
    if (!run_.problems.empty()) return std::move(run_);
    run_.problems = found.problems;
    for (const auto* starts : {&found.named, &found.candidates}) {
      for (const Start& start : *starts) read(start);
    }
    formatAll(threads);
    return std::move(run_);
  }

 private:
  /// Which files a malformed calm.yaml leaves out is not known.
  void noteConfigurations() {
    for (const diagnostics::Diagnostic& found : projects_.sink().found()) {
      const source::Position place = sources_.position(found.span.source, found.span.begin);
      run_.problems.push_back(fmt::format("{}:{}:{}: {} [{}]", sources_.path(found.span.source), place.line,
                                          place.column, found.message, found.code));
    }
  }

  void read(const Start& start) {
    if (!known_.insert(start.path).second) return;
    const std::string shown = relative(start.path, workingFolder_);
    const std::uint64_t most = LoadLimits().fileBytes;
    auto text =
        start.text ? support::Result<std::string, ReadProblem>(*start.text) : disk_.read(start.path, start.root, most);
    if (!text || text.value().size() > most) {
      run_.problems.push_back(fmt::format("{}: {}", shown, text ? "is too large" : text.error().reason));
      return;
    }
    FormattedFile& file = run_.files.emplace_back();
    file.path = start.path;
    file.shown = shown;
    file.root = start.root;
    file.before = std::move(text.value());
  }

  void formatAll(unsigned threads) {
    support::shareWork(run_.files.size(), threads, [&](std::size_t at) { formatFile(run_.files[at]); });
  }

  Files& disk_;
  std::string workingFolder_;
  source::SourceMap sources_;
  Projects projects_;
  std::set<std::string> known_;
  Formatting run_;
};

}  // namespace

Formatting formatSources(const Input& input, Files& disk, const std::string& workingFolder, unsigned threads) {
  return Run(disk, workingFolder).run(input, threads);
}

}  // namespace calm::driver
