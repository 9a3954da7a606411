#include "lsp/edits.h"

#include <algorithm>

namespace calm::lsp {

std::optional<Place> placeOf(const Json& position) {
  const auto line = numberOf(member(position, "line"));
  const auto character = numberOf(member(position, "character"));
  constexpr std::int64_t most = 0x7FFFFFFF;
  if (!line || !character || *line < 0 || *character < 0) return std::nullopt;
  return Place{static_cast<std::uint32_t>(std::min(*line, most)),
               static_cast<std::uint32_t>(std::min(*character, most))};
}

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
