#include "lsp/edits.h"

namespace calm::lsp {

Json workspaceEdit(Session& session, const std::map<std::string, Json>& files) {
  if (!session.client.versionedEdits) {
    Json changes = Json::object();
    for (const auto& [uri, edits] : files) changes[uri] = edits;
    return {{"changes", std::move(changes)}};
  }
  Json changes = Json::array();
  for (const auto& [uri, edits] : files) {
    const Document* document = session.documents.find(uri);
    const Json version = document ? Json(document->version) : Json();
    changes.push_back({{"textDocument", {{"uri", uri}, {"version", version}}}, {"edits", edits}});
  }
  return {{"documentChanges", std::move(changes)}};
}

}  // namespace calm::lsp
