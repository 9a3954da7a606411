#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "syntax/tree.h"

namespace calm::lsp {

/// What stands at a place of a tree.
struct Spot {
  enum class On : std::uint8_t { Nothing, Kind, Label, Product, FieldName, Value };
  On on = On::Nothing;
  /// The blocks around the place, from outside; the last one is that whose kind, label or product it is.
  std::vector<const syntax::Block*> blocks;
  /// The field whose name or value it is; null in a header and at the top of a file.
  const syntax::Field* field = nullptr;
  source::Span span;
};

Spot spotAt(const syntax::Tree& tree, std::uint32_t offset);

/// Where the innermost field or block begins that holds the whole span; nothing where none does.
std::optional<std::uint32_t> memberAround(const syntax::Tree& tree, source::Span span);

}  // namespace calm::lsp
