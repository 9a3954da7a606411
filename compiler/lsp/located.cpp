#include "lsp/located.h"

#include <algorithm>

namespace calm::lsp {
namespace {

const driver::LoadedFile* fileAt(const driver::Loader& loader, const std::string& path) {
  const auto file = std::ranges::find(loader.files(), path, &driver::LoadedFile::path);
  return file == loader.files().end() ? nullptr : &*file;
}

}  // namespace

std::optional<ProjectFile> projectFileOf(Session& session, const Document& document) {
  if (!document.path) return std::nullopt;
  session.workspace.refresh();
  const auto look = session.workspace.looks().find(session.workspace.keyOf(*document.path));
  if (look == session.workspace.looks().end()) return std::nullopt;
  const driver::LoadedFile* file = fileAt(look->second.compilation->loader(), *document.path);
  if (file == nullptr) return std::nullopt;
  return ProjectFile{look->second, *file};
}

std::optional<LandscapeFile> landscapeFileOf(Session& session, const std::string& path) {
  driver::Compilation* landscape = session.workspace.landscapeOf(path);
  if (landscape == nullptr) return std::nullopt;
  const driver::LoadedFile* file = fileAt(landscape->loader(), path);
  if (file == nullptr) return std::nullopt;
  return LandscapeFile{*landscape, *file};
}

std::optional<Located> locate(Session& session, const Json& params) {
  const Document* document = session.documents.find(textOf(at(params, "textDocument", "uri")));
  if (!document) return std::nullopt;
  const auto offset = Lines(document->text, session.client.encoding).offset(member(params, "position"));
  const auto found = projectFileOf(session, *document);
  if (!offset || !found) return std::nullopt;
  return Located{*document, found->look, found->file, *offset};
}

}  // namespace calm::lsp
