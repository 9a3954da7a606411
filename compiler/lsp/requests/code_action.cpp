#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "diagnostics/lift.h"
#include "diagnostics/render/arrange.h"
#include "driver/fix_round.h"
#include "driver/paths.h"
#include "driver/project.h"
#include "driver/secret_texts.h"
#include "lsp/edits.h"
#include "lsp/found_diagnostic.h"
#include "lsp/located.h"
#include "lsp/requests.h"
#include "lsp/spot.h"
#include "lsp/written_out.h"

namespace calm::lsp {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Edit;

/// What can be done about the findings of one project.
class Actions {
 public:
  Actions(Session& session, const Look& look)
      : session_(session),
        look_(look),
        compilation_(*look.compilation),
        masks_(driver::secretsWhereFound(compilation_), compilation_.sources()),
        shown_(look, session) {}

  diagnostics::Arranged arranged() const { return arrange(compilation_.findings(), compilation_.sources(), {}); }

  bool touches(const Diagnostic& found, const std::string& uri, Place begin, Place end) {
    if (shown_.uri(found.span.source) != uri) return false;
    const Lines& lines = shown_.lines(found.span.source);
    return found.span.begin <= lines.offset(end) && lines.offset(begin) <= found.span.end;
  }

  /// Every fix, and the way to live with the finding where there is one.
  void add(const Diagnostic& found, Json& list) {
    for (const diagnostics::Fix& fix : found.fixes) {
      const auto edit = editOf(fix.edits, &found);
      if (!edit) continue;
      const std::string title = fix.title.empty() ? found.help : fix.title;
      Json made = action(masks_.sentence(title, found), "quickfix", *edit);
      made["diagnostics"] = Json::array({diagnosticOf(found, masks_, shown_, session_.client)});
      made["isPreferred"] = fix.safe;
      list.push_back(std::move(made));
    }
    if (const auto edit = allowing(found)) {
      Json made = action(fmt::format("allow `{}` here, with a reason", found.code), "quickfix", *edit);
      made["diagnostics"] = Json::array({diagnosticOf(found, masks_, shown_, session_.client)});
      list.push_back(std::move(made));
    }
  }

  void addAll(Json& list) {
    const auto found = arranged();
    const auto mayChange = [&](source::SourceId source) { return isOurs(source); };
    const driver::FixRound round = driver::chooseFixes(found, driver::FixScope::Safe, mayChange);
    std::vector<Edit> edits;
    for (const auto& [source, some] : round.edits) edits.insert(edits.end(), some.begin(), some.end());
    if (edits.empty()) return;
    if (const auto edit = editOf(edits, nullptr)) {
      list.push_back(action("make every safe fix", "source.fixAll", *edit));
    }
  }

 private:
  static Json action(std::string title, const char* kind, const Json& edit) {
    return {{"title", std::move(title)}, {"kind", kind}, {"edit", edit}};
  }

  /// Sources of the project and its calm.yaml; a pack is somebody else's.
  bool isOurs(source::SourceId source) const {
    if (const driver::LoadedFile* file = compilation_.loader().file(source)) {
      return driver::liesUnder(file->path, file->root);
    }
    return shown_.path(source).ends_with(driver::configurationName);
  }

  /// Nothing where a file is not ours to change, or the edit would say a secret.
  std::optional<Json> editOf(const std::vector<Edit>& edits, const Diagnostic* found) {
    std::map<std::string, Json> files;
    for (const Edit& edit : edits) {
      if (!isOurs(edit.span.source)) return std::nullopt;
      if (found && masks_.replacement(edit.replacement, *found) != edit.replacement) return std::nullopt;
      if (masks_.everywhere(edit.replacement) != edit.replacement) return std::nullopt;
      Json& list = files.try_emplace(shown_.uri(edit.span.source), Json::array()).first->second;
      list.push_back({{"range", shown_.lines(edit.span.source).range(edit.span)}, {"newText", edit.replacement}});
    }
    return workspaceEdit(session_, files);
  }

  std::optional<Json> allowing(const Diagnostic& found) {
    const driver::LoadedFile* file = compilation_.loader().file(found.span.source);
    if (file == nullptr || !diagnostics::isAllowable(found.code)) return std::nullopt;
    const auto place = memberAround(file->tree, found.span);
    if (!place) return std::nullopt;
    const std::string_view text = compilation_.sources().text(found.span.source);
    const std::string_view before = text.substr(0, *place);
    const std::string_view indent = before.substr(before.rfind('\n') + 1);
    const bool isAlone = indent.find_first_not_of(" \t") == std::string_view::npos;
    const std::string gap = isAlone ? fmt::format("\n{}", indent) : " ";
    const Edit edit{{found.span.source, *place, *place}, fmt::format("@allow({}, \"why\"){}", found.code, gap)};
    return editOf({edit}, &found);
  }

  Session& session_;
  const Look& look_;
  const driver::Compilation& compilation_;
  diagnostics::Masks masks_;
  Shown shown_;
};

/// What the products derive around the range, each into the source, and all of it at once.
void addWrittenOut(Session& session, const Document& document, Place begin, Place end, Json& list) {
  const auto found = landscapeFileOf(session, *document.path);
  if (!found) return;
  const Lines lines(document.text, session.client.encoding);
  const diagnostics::Masks masks(driver::secretsEverywhere(found->landscape), found->landscape.sources());
  Json all = Json::array();
  const auto add = [&](const std::string& title, const Json& edits) {
    list.push_back(
        {{"title", title}, {"kind", "refactor.rewrite"}, {"edit", workspaceEdit(session, {{document.uri, edits}})}});
  };
  const source::Span range{found->file.source, lines.offset(begin), lines.offset(end)};
  for (const WrittenOut& each : writtenOut(found->landscape, found->file, range)) {
    if (masks.everywhere(each.text) != each.text) continue;
    const Json edit = {{"range", lines.range({range.source, each.place, each.place})}, {"newText", each.text}};
    add(fmt::format("write out `{}`, which is derived", each.name), Json::array({edit}));
    all.push_back(edit);
  }
  if (all.size() > 1) add("write out all that is derived here", all);
}

/// Whether the client wants actions of this kind: it names none, or one that this is or belongs to.
bool wants(const Json& params, std::string_view kind) {
  const Json& only = at(params, "context", "only");
  if (!only.is_array()) return kind != "source.fixAll";
  return std::ranges::any_of(only, [&](const Json& each) {
    const std::string asked = textOf(each);
    return asked.empty() || kind == asked || kind.starts_with(asked + ".");
  });
}

}  // namespace

Reply codeAction(Session& session, const Json& params) {
  const Document* document = session.documents.find(textOf(at(params, "textDocument", "uri")));
  const auto begin = placeOf(at(params, "range", "start"));
  const auto end = placeOf(at(params, "range", "end"));
  if (!document || !document->path) return Json();
  if (!begin || !end) return Failure{Failure::invalidParams, "`range` is a range"};
  session.workspace.refresh();
  const auto look = session.workspace.looks().find(session.workspace.keyOf(*document->path));
  if (look == session.workspace.looks().end()) return Json();
  Actions actions(session, look->second);
  Json list = Json::array();
  if (wants(params, "quickfix")) {
    const diagnostics::Arranged arranged = actions.arranged();
    for (const Diagnostic* found : arranged.shown) {
      if (actions.touches(*found, document->uri, *begin, *end)) actions.add(*found, list);
    }
  }
  if (wants(params, "refactor.rewrite")) addWrittenOut(session, *document, *begin, *end, list);
  if (wants(params, "source.fixAll")) actions.addAll(list);
  return list;
}

}  // namespace calm::lsp
