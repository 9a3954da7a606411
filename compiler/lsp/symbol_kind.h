#pragma once

namespace calm::lsp {

/// Kinds of symbols, of the protocol.
enum class SymbolKind {
  Module = 2,
  Namespace = 3,
  Property = 7,
  Variable = 13,
  Constant = 14,
  Array = 18,
  Object = 19
};

}  // namespace calm::lsp
