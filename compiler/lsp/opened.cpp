#include "lsp/opened.h"

#include "syntax/parse.h"

namespace calm::lsp {
namespace {

syntax::Tree treeOf(std::string_view text) {
  diagnostics::Sink sink;
  return syntax::parse(source::SourceId{0}, text, sink);
}

}  // namespace

Opened::Opened(const Document& theDocument, Encoding encoding)
    : document(theDocument), tree(treeOf(theDocument.text)), lines(theDocument.text, encoding) {}

std::unique_ptr<Opened> openedAt(Session& session, const Json& params) {
  const Document* document = session.documents.find(textOf(at(params, "textDocument", "uri")));
  return document ? std::make_unique<Opened>(*document, session.client.encoding) : nullptr;
}

}  // namespace calm::lsp
