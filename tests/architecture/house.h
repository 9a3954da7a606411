#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace calm::architecture {

/// What docs/architecture.md allows, read from its fenced blocks `arrows`, `headers` and `tables`.
struct Rules {
  /// floor -> the floors that it may include
  std::map<std::string, std::set<std::string>> arrows;
  /// the beginning of a header that is not ours -> the places (floors, or folders below compiler/) that may include it
  std::map<std::string, std::set<std::string>> headers;
  /// headers that exactly one file may include
  std::set<std::string> alone;
  /// headers whose types may be seen on every floor
  std::set<std::string> everywhere;
  /// files that may be longer than the others, since they are tables
  std::set<std::string> tables;
};

/// One `#include`.
struct Include {
  std::string header;
  bool quoted = false;
  std::size_t line = 0;
};

/// A file below compiler/; the path is from there.
struct SourceFile {
  std::string path;
  std::vector<Include> includes;
  std::size_t lines = 0;

  std::string floor() const { return path.substr(0, path.find('/')); }
};

Rules readRules(std::string_view document);
std::vector<SourceFile> readSources(const std::filesystem::path& compiler);

/// Each of these returns one sentence per breach, and nothing where the house is in order.
std::vector<std::string> wrongArrows(const Rules& rules, const std::vector<SourceFile>& sources);
std::vector<std::string> leakedHeaders(const Rules& rules, const std::vector<SourceFile>& sources);
std::vector<std::string> crossingTypes(const Rules& rules, const std::vector<SourceFile>& sources);
std::vector<std::string> longFiles(const Rules& rules, const std::vector<SourceFile>& sources);
std::vector<std::string> emptyNames(const std::filesystem::path& root);
/// Compares what each compiler/*/CMakeLists.txt links with the arrows.
std::vector<std::string> wrongLinks(const Rules& rules, const std::filesystem::path& compiler);

}  // namespace calm::architecture
