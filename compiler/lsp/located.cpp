#include "lsp/located.h"

#include <algorithm>

namespace calm::lsp {

std::optional<Located> locate(Session& session, const Json& params) {
  const Document* document = session.documents.find(textOf(at(params, "textDocument", "uri")));
  if (!document || !document->path) return std::nullopt;
  const auto offset = Lines(document->text, session.client.encoding).offset(member(params, "position"));
  session.workspace.refresh();
  const auto look = session.workspace.looks().find(session.workspace.keyOf(*document->path));
  if (!offset || look == session.workspace.looks().end()) return std::nullopt;
  const auto& files = look->second.compilation->loader().files();
  const auto file = std::ranges::find(files, *document->path, &driver::LoadedFile::path);
  if (file == files.end()) return std::nullopt;
  return Located{*document, look->second, *file, *offset};
}

}  // namespace calm::lsp
