#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "semantics/program.h"
#include "semantics/sharing/given_values.h"
#include "semantics/sharing/top_names.h"
#include "source/source_map.h"

namespace calm::semantics {

/// What a param has in each environment.
struct ParamValues {
  /// Environments with equal keys have equal values, as long as what the values name is equal.
  std::vector<std::string> keys;
  /// What the values name.
  std::vector<std::string_view> names;
  /// The values, where each is a word: a name that means nothing else, a plain text, a number. Else empty.
  std::vector<std::string> words;
};

/// Reads the params that environments give a value.
class ParamReader {
 public:
  ParamReader(std::span<const File> files, const std::vector<std::string>& environments, const TopNames& declared,
              const source::SourceMap& sources)
      : given_(files, environments), declared_(declared), sources_(sources) {}

  /// Nothing where no environment gives the param a value.
  std::optional<ParamValues> read(const syntax::Param& param) const;

 private:
  std::optional<std::string> wordOf(std::string_view type, const syntax::Value& value) const;

  GivenValues given_;
  const TopNames& declared_;
  const source::SourceMap& sources_;
};

}  // namespace calm::semantics
