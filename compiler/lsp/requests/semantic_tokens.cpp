#include "lsp/semantic_tokens.h"

#include <algorithm>

#include "lsp/edits.h"
#include "lsp/located.h"
#include "lsp/opened.h"
#include "lsp/requests.h"

namespace calm::lsp {
namespace {

/// The names that are made and said in a file, as its project has them; none of a text that is in no project.
NamedPlaces namedIn(Session& session, const Document& document) {
  NamedPlaces places;
  const std::optional<ProjectFile> file = projectFileOf(session, document);
  if (!file) return places;
  const Knowledge knowledge(session.setup.disk, file->file.root);
  const NameIndex names(file->look.compilation->loader(), knowledge.catalog());
  for (const Declaration& each : names.declarations()) {
    if (each.place.source == file->file.source) places.emplace(each.place.begin, each.kind);
  }
  for (const Use& use : names.uses()) {
    const Declaration::Kind kind = names.declarations()[use.declaration].kind;
    if (use.place.source == file->file.source) places.emplace(use.place.begin, kind);
  }
  return places;
}

/// Five numbers a token, each place counted from the token before.
Json encoded(const std::vector<SemanticToken>& tokens, const Lines& lines) {
  Json data = Json::array();
  Place last;
  for (const SemanticToken& token : tokens) {
    const Place begin = lines.place(token.begin);
    const Place end = lines.place(token.end);
    data.push_back(begin.line - last.line);
    data.push_back(begin.line == last.line ? begin.character - last.character : begin.character);
    data.push_back(end.character - begin.character);
    data.push_back(static_cast<int>(token.type));
    data.push_back(static_cast<int>(token.modifier));
    last = begin;
  }
  return {{"data", std::move(data)}};
}

std::vector<SemanticToken> tokensOf(Session& session, const Opened& opened) {
  return classify(opened.tree, opened.document.text, namedIn(session, opened.document));
}

}  // namespace

Reply semanticTokens(Session& session, const Json& params) {
  const auto opened = openedAt(session, params);
  return opened ? encoded(tokensOf(session, *opened), opened->lines) : Json();
}

Reply semanticTokensOfRange(Session& session, const Json& params) {
  const auto opened = openedAt(session, params);
  if (!opened) return Json();
  const auto begin = opened->lines.offset(at(params, "range", "start"));
  const auto end = opened->lines.offset(at(params, "range", "end"));
  if (!begin || !end) return Failure{Failure::invalidParams, "`range` is a range"};
  std::vector<SemanticToken> tokens = tokensOf(session, *opened);
  std::erase_if(tokens, [&](const SemanticToken& each) { return each.end <= *begin || *end <= each.begin; });
  return encoded(tokens, opened->lines);
}

Json semanticTokensLegend() { return {{"tokenTypes", tokenTypes}, {"tokenModifiers", tokenModifiers}}; }

}  // namespace calm::lsp
