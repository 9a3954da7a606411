#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/sink.h"
#include "driver/files.h"
#include "driver/load_limits.h"
#include "semantics/program.h"
#include "source/source_map.h"
#include "syntax/tree.h"

namespace calm::driver {

/// A file that a compilation begins with. Paths are absolute.
struct Start {
  std::string path;
  /// The folder of its project: nothing outside it is read.
  std::string root;
  /// Standard input, given as if it were this file.
  std::optional<std::string> text = std::nullopt;
};

/// A source file that was read and parsed, and what its imports lead to.
struct LoadedFile {
  std::string path;
  std::string root;
  source::SourceId source{};
  syntax::Tree tree;
  /// Edges index the files of the loader.
  std::vector<semantics::ImportEdge> imports;
  /// What was found in its text and at its imports.
  diagnostics::Sink sink;
};

/// Reads the files of a compilation, each once, wave by wave: a wave is parsed on several threads, then its imports
/// are the next one. What the user did wrong is in the sink of the file; what the world did, in problems().
class Loader {
 public:
  Loader(Files& disk, std::string workingFolder, source::SourceMap& sources, unsigned threads, LoadLimits limits);

  /// Trees of files that are loaded from now on keep no tokens: only printers of tokens and trees want them.
  void dropTokens() { keepsTokens_ = false; }

  /// The files of the starts, in their order, without those that could not be read.
  std::vector<std::uint32_t> load(const std::vector<Start>& starts);

  const std::deque<LoadedFile>& files() const { return files_; }
  /// Null for a source that is no file of the loader (calm.yaml).
  const LoadedFile* file(source::SourceId source) const;
  /// One line for each file that could not be read.
  const std::vector<std::string>& problems() const { return problems_; }

 private:
  std::optional<std::uint32_t> loadStart(const Start& start);
  void parseWave(std::size_t begin);
  void followImports(LoadedFile& from);
  std::uint32_t follow(const syntax::Import& import, LoadedFile& from);
  /// Adds to the last finding the file that is probably meant.
  void offerNear(const std::string& written, source::Span place, LoadedFile& from);
  void reportUnread(const std::string& written, source::Span place, const ReadProblem& problem, LoadedFile& from);
  /// Whether the project may hold one more text of this size; what is too much is reported once, at `place`.
  bool hasRoom(std::uint64_t bytes) const;
  void reportNoRoom(source::Span place, diagnostics::Sink& sink);
  std::uint32_t add(std::string path, std::string root, std::string text);

  Files& disk_;
  std::string workingFolder_;
  source::SourceMap& sources_;
  unsigned threads_;
  bool keepsTokens_ = true;
  LoadLimits limits_;
  std::deque<LoadedFile> files_;
  /// Files before this one are parsed, and their imports known.
  std::size_t followed_ = 0;
  std::map<std::string, std::uint32_t, std::less<>> byPath_;
  std::map<source::SourceId, std::uint32_t> bySource_;
  std::uint64_t bytes_ = 0;
  bool overLimit_ = false;
  std::vector<std::string> problems_;
};

}  // namespace calm::driver
