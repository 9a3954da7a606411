#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/source_map.h"
#include "syntax/parse.h"

namespace calm::test {

/// A source that was parsed, with all that its tree and findings view.
struct Parsed {
  source::SourceMap sources;
  source::SourceId id{};
  diagnostics::Sink sink;
  syntax::Tree tree;

  explicit Parsed(std::string text) : id(sources.add("input.calm", std::move(text))) {
    tree = syntax::parse(id, sources.text(id), sink);
  }

  std::string_view text() const { return sources.text(id); }

  /// The findings as `line CODE`, in the order of the file.
  std::vector<std::string> findings() const;

  /// The same with columns: `line:column CODE`.
  std::vector<std::string> places() const;
};

/// Every `.calm` of the repository that is meant to be right.
std::vector<std::string> goodFiles();

}  // namespace calm::test
