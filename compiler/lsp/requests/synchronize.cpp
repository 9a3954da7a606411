#include "lsp/requests.h"
#include "lsp/uri.h"

/// How the texts of the editor come here, and what changes beside them.
namespace calm::lsp {

void didOpen(Session& session, const Json& params) {
  const Json& opened = member(params, "textDocument");
  const std::string uri = textOf(member(opened, "uri"));
  if (uri.empty() || !member(opened, "text").is_string()) return;
  const std::int64_t version = numberOf(member(opened, "version")).value_or(0);
  const Document& document = session.documents.open(uri, version, textOf(member(opened, "text")));
  if (document.path) session.workspace.open(*document.path, document.text);
}

/// A change that is none leaves the text as it is, and the rest of them would not fit any more.
void didChange(Session& session, const Json& params) {
  Document* document = session.documents.find(textOf(at(params, "textDocument", "uri")));
  if (document == nullptr) return;
  document->version = numberOf(at(params, "textDocument", "version")).value_or(document->version + 1);
  for (const Json& each : member(params, "contentChanges")) {
    if (change(*document, each, session.client.encoding)) continue;
    session.notify("window/logMessage",
                   {{"type", 1}, {"message", "a change of " + document->uri + " could not be understood"}});
    break;
  }
  if (document->path) session.workspace.edit(*document->path, document->text);
}

void didSave(Session& session, const Json&) { session.workspace.forget(); }

void didClose(Session& session, const Json& params) {
  const std::string uri = textOf(at(params, "textDocument", "uri"));
  const Document* document = session.documents.find(uri);
  if (document == nullptr) return;
  const std::optional<std::string> path = document->path;
  session.documents.close(uri);
  if (path) session.workspace.close(*path);
}

void didChangeWatchedFiles(Session& session, const Json&) { session.workspace.forget(); }

}  // namespace calm::lsp
