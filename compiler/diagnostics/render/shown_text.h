#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "source/source_map.h"

namespace calm::diagnostics {

/// What stands in every format where a secret stood, whatever its length.
inline constexpr std::string_view secretMark = "••••";

/// The text with control and bidirectional characters, and bytes that are no UTF-8, written as escapes: nothing in
/// a file can move a terminal's cursor or begin a line of its own.
std::string escaped(std::string_view text);

/// A path as a finding begins with it. A pipeline reads lines that begin with `::` as commands, so no path does.
std::string shownPath(std::string_view path);

/// The byte ranges that nobody may read, merged and sorted. Views the sources.
class Masks {
 public:
  Masks(std::span<const source::Span> secrets, const source::SourceMap& sources);

  /// The first masked range of the source that ends after `offset`; null if there is none.
  const source::Span* from(source::SourceId source, std::uint32_t offset) const;

  /// A sentence about the places of `finding`: the secrets that stand there are replaced, and the rest escaped.
  std::string sentence(std::string_view text, const Diagnostic& finding) const;
  /// The same without the escaping: what a fix writes.
  std::string replacement(std::string_view text, const Diagnostic& finding) const;
  /// A whole source: its secrets replaced, the rest escaped but for line ends and tabs.
  std::string whole(source::SourceId source) const;
  /// A printed text of whatever origin, every secret replaced wherever it stands.
  std::string everywhere(std::string text) const;

 private:
  void hide(std::string& text, source::Span place) const;

  const source::SourceMap& sources_;
  std::vector<source::Span> masked_;
};

}  // namespace calm::diagnostics
