#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "driver/compilation.h"
#include "source/source_map.h"
#include "source/span.h"

namespace calm::driver {

/// A file that took part.
struct SourceRead {
  std::string path;
  bool beginsLandscape = false;
};

/// What one compilation, or several, have to say to their user, apart from what they made. It owns the texts of which
/// something is said, so that the compilations can go; a text that several of them read is there once.
class Account {
 public:
  Account() = default;
  Account(Account&&) = default;
  Account& operator=(Account&&) = default;

  void add(const Compilation& compilation);
  void add(const Account& other);

  const source::SourceMap& sources() const { return sources_; }
  const std::vector<diagnostics::Diagnostic>& findings() const { return findings_; }
  /// What may not be shown of the sources.
  const std::vector<source::Span>& secrets() const { return secrets_; }
  /// Errors that are not among the findings: a file had too many of them.
  std::size_t omitted() const;
  /// What could not be done, each line once.
  const std::vector<std::string>& problems() const { return problems_; }
  /// Why there was nothing to do; empty where there was something.
  const std::string& nothing() const { return nothing_; }
  /// Sources that were read, in the order in which they were met.
  const std::vector<SourceRead>& read() const { return read_; }
  /// How many files took part: those that were read, and a calm.yaml or pack in which something was found.
  std::size_t files() const;

 private:
  void take(const std::vector<diagnostics::Diagnostic>& findings, const std::vector<source::Span>& secrets,
            const source::SourceMap& sources);
  void noteRead(const SourceRead& source);
  void noteProblem(const std::string& problem);

  source::SourceMap sources_;
  /// By path and text: standard input may go by the name of a file.
  std::map<std::pair<std::string, std::string_view>, source::SourceId, std::less<>> known_;
  std::vector<diagnostics::Diagnostic> findings_;
  std::vector<source::Span> secrets_;
  /// By the file that had too many; what belongs to none, by an empty path.
  std::map<std::string, std::size_t> omitted_;
  std::vector<std::string> problems_;
  std::string nothing_;
  std::vector<SourceRead> read_;
  std::map<std::string, std::size_t> readAt_;
};

}  // namespace calm::driver
