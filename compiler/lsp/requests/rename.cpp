#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "driver/edited_files.h"
#include "driver/fix_round.h"
#include "lsp/edits.h"
#include "lsp/found_diagnostic.h"
#include "lsp/located.h"
#include "lsp/names.h"
#include "lsp/requests.h"
#include "syntax/lexer.h"

namespace calm::lsp {
namespace {

using diagnostics::Edit;
using Changes = std::map<source::SourceId, std::vector<Edit>>;

bool isName(std::string_view text) {
  const syntax::Tokens tokens = syntax::lexPart(text, 0, static_cast<std::uint32_t>(text.size()));
  return !tokens.empty() && tokens.front().kind == syntax::TokenKind::Name && tokens.front().begin == 0 &&
         tokens.front().end == text.size();
}

/// How often each code is found.
std::map<std::string, std::size_t> codesOf(const driver::Compilation& compilation) {
  std::map<std::string, std::size_t> codes;
  for (const diagnostics::Diagnostic& found : compilation.findings()) ++codes[found.code];
  return codes;
}

/// Whether a line that could not be read says the name: who would be meant there is not known.
bool isInBrokenLine(const driver::Compilation& compilation, std::string_view name) {
  for (const driver::LoadedFile& file : compilation.loader().files()) {
    const std::string_view text = compilation.sources().text(file.source);
    for (const std::uint32_t begin : file.tree.brokenLines) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      for (const syntax::Token& token : syntax::lexPart(text, begin, static_cast<std::uint32_t>(end))) {
        if (text.substr(token.begin, token.end - token.begin) == name) return true;
      }
    }
  }
  return false;
}

/// The same project with the new name, looked at again.
struct Renamed {
  std::unique_ptr<driver::EditedFiles> files;
  std::unique_ptr<driver::Compilation> compilation;
};

Renamed renamed(Session& session, const Look& look, const Changes& changes) {
  auto files = std::make_unique<driver::EditedFiles>(session.setup.disk);
  for (const auto& [uri, document] : session.documents.all()) {
    if (document.path) files->edit(*document.path, document.text);
  }
  const driver::Compilation& before = *look.compilation;
  for (const auto& [source, edits] : changes) {
    files->edit(before.loader().file(source)->path, driver::withEdits(before.sources().text(source), edits));
  }
  driver::Input input{.paths = {}, .text = std::nullopt, .textName = {}};
  for (const std::uint32_t start : before.starts()) input.paths.push_back(before.loader().files()[start].path);
  auto after = std::make_unique<driver::Compilation>(*files, look.folder, session.workspace.settings());
  after->run(input, driver::Until::Model);
  return {std::move(files), std::move(after)};
}

}  // namespace

Reply prepareRename(Session& session, const Json& params) {
  const auto place = locate(session, params);
  if (!place) return Json();
  const Knowledge knowledge(session.setup.disk, place->file.root);
  const NameIndex names(place->look.compilation->loader(), knowledge.catalog());
  const auto declaration = names.at(place->file.source, place->offset);
  if (!declaration) return Json();
  Shown shown(place->look, session);
  for (const source::Span each : names.placesOf(*declaration)) {
    const bool isHere = each.source == place->file.source && each.begin <= place->offset && place->offset <= each.end;
    if (!isHere) continue;
    return Json{{"range", shown.lines(each.source).range(each)},
                {"placeholder", names.declarations()[*declaration].name}};
  }
  return Json();
}

/// Every place of the project that says the name. Refused where the compiler would find something else afterwards,
/// since another thing would be meant somewhere.
Reply rename(Session& session, const Json& params) {
  const auto place = locate(session, params);
  if (!place) return Failure{Failure::requestFailed, "nothing here has a name of yours"};
  const std::string name = textOf(member(params, "newName"));
  if (!isName(name))
    return Failure{Failure::invalidParams, "a name begins with a letter and holds letters, digits, `-` and `_`"};
  const driver::Compilation& before = *place->look.compilation;
  const Knowledge knowledge(session.setup.disk, place->file.root);
  const NameIndex names(before.loader(), knowledge.catalog());
  const auto declaration = names.at(place->file.source, place->offset);
  if (!declaration) return Failure{Failure::requestFailed, "nothing here has a name of yours"};
  const std::string_view old = names.declarations()[*declaration].name;
  if (isInBrokenLine(before, old)) {
    return Failure{Failure::requestFailed,
                   fmt::format("`{}` stands in a line that can not be read; mend that first", old)};
  }
  const std::vector<source::Span> places = names.placesOf(*declaration);
  Changes changes;
  for (const source::Span each : places) changes[each.source].push_back({each, name});
  const Renamed after = renamed(session, place->look, changes);
  const NameIndex renamedNames(after.compilation->loader(), knowledge.catalog());
  if (codesOf(before) != codesOf(*after.compilation) || renamedNames.uses().size() != names.uses().size()) {
    return Failure{Failure::requestFailed, fmt::format("with the name `{}` something else would be meant", name)};
  }
  Shown shown(place->look, session);
  std::map<std::string, Json> files;
  for (const auto& [source, edits] : changes) {
    Json& list = files.try_emplace(shown.uri(source), Json::array()).first->second;
    for (const Edit& edit : edits) {
      list.push_back({{"range", shown.lines(source).range(edit.span)}, {"newText", edit.replacement}});
    }
  }
  return workspaceEdit(session, files);
}

}  // namespace calm::lsp
