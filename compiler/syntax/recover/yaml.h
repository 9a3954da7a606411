#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "syntax/findings.h"
#include "syntax/recover/work.h"

/// What somebody writes who thinks in YAML: lists with `-`, blocks by indentation.
namespace calm::syntax {

/// The elements of a list that stand below their field, each behind a `-`.
struct YamlList {
  /// The first token behind the list; the line end before it is not part of it.
  std::size_t end = 0;
  /// The elements, where each is one value; empty where they are more.
  std::vector<std::string_view> elements;
  std::uint32_t textEnd = 0;

  bool plain() const { return !elements.empty(); }
  /// Writes ` = [a, b]` behind the name of the field.
  diagnostics::Fix fix(source::SourceId source, std::uint32_t nameEnd) const;
};

/// The list below the field whose name is at `at` and whose `:` or `=` ends its line.
std::optional<YamlList> yamlListBelow(const Work& work, std::string_view text, std::size_t at);

/// A header that ends in `:`, with fields indented below.
struct YamlHeader {
  std::size_t at = 0;
  std::size_t colon = 0;
  /// The names of the fields below, each with its `:`.
  std::vector<std::size_t> fields;
  /// The last token that is indented deeper.
  std::size_t last = 0;
  /// Something else than fields stands below.
  bool mixed = false;

  /// Writes the braces and the signs; nothing where that does not do. `closed`: a `}` stands there already.
  std::optional<diagnostics::Fix> fix(const Work& work, const Findings& findings, bool closed) const;
};

std::optional<YamlHeader> yamlHeader(const Work& work, std::string_view text, std::size_t at);

}  // namespace calm::syntax
