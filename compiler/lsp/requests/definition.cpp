#include "lsp/found_diagnostic.h"
#include "lsp/located.h"
#include "lsp/names.h"
#include "lsp/requests.h"
#include "lsp/uri.h"

namespace calm::lsp {
namespace {

/// The file that the import names whose path stands at the place.
const driver::LoadedFile* importedAt(const Located& place) {
  for (const semantics::ImportEdge& edge : place.file.imports) {
    const source::Span path = edge.import->path.span;
    const bool isThere = path.begin <= place.offset && place.offset <= path.end;
    if (isThere && edge.file != semantics::ImportEdge::unread) {
      return &place.look.compilation->loader().files()[edge.file];
    }
  }
  return nullptr;
}

}  // namespace

/// Of a name where it is declared, of an import the beginning of its file.
Reply definition(Session& session, const Json& params) {
  const auto place = locate(session, params);
  if (!place) return Json();
  Shown shown(place->look, session);
  if (const driver::LoadedFile* file = importedAt(*place)) return shown.location({file->source, 0, 0});
  const Knowledge knowledge(session.setup.disk, place->file.root);
  const NameIndex names(place->look.compilation->loader(), knowledge.catalog());
  const auto declaration = names.at(place->file.source, place->offset);
  return declaration ? shown.location(names.declarations()[*declaration].place) : Json();
}

Reply references(Session& session, const Json& params) {
  const auto place = locate(session, params);
  if (!place) return Json();
  const Knowledge knowledge(session.setup.disk, place->file.root);
  const NameIndex names(place->look.compilation->loader(), knowledge.catalog());
  const auto declaration = names.at(place->file.source, place->offset);
  if (!declaration) return Json();
  Shown shown(place->look, session);
  const Json& wish = at(params, "context", "includeDeclaration");
  const bool withDeclaration = wish.is_null() || isTrue(wish);
  Json made = Json::array();
  for (const source::Span each : names.placesOf(*declaration)) {
    if (withDeclaration || each != names.declarations()[*declaration].place) made.push_back(shown.location(each));
  }
  return made;
}

}  // namespace calm::lsp
