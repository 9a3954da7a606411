#pragma once

#include <memory>

#include "lsp/session.h"
#include "syntax/tree.h"

namespace calm::lsp {

/// An open document, read: what needs nothing but its own text. The tree has its tokens and views the text of the
/// document, which does not change as long as a request is answered.
struct Opened {
  explicit Opened(const Document& theDocument, Encoding encoding);

  const Document& document;
  syntax::Tree tree;
  Lines lines;
};

/// The document that `textDocument` of the request names; null where it is not open.
std::unique_ptr<Opened> openedAt(Session& session, const Json& params);

}  // namespace calm::lsp
