#include "lsp/publish.h"

#include <algorithm>
#include <map>
#include <set>

#include "diagnostics/render/arrange.h"
#include "driver/secret_texts.h"
#include "lsp/found_diagnostic.h"

namespace calm::lsp {
namespace {

using Found = std::map<std::string, Json>;

/// The findings of a project by URI. Those of a file that belongs to another project that is open are said there.
void collect(Session& session, const std::string& key, const Look& look, Found& found) {
  const driver::Compilation& compilation = *look.compilation;
  const diagnostics::Arranged arranged = arrange(compilation.findings(), compilation.sources(), {});
  const diagnostics::Masks masks(driver::secretsWhereFound(compilation), compilation.sources());
  Shown shown(look, session);
  std::map<source::SourceId, bool> isOurs;
  for (const diagnostics::Diagnostic* each : arranged.shown) {
    const auto [known, fresh] = isOurs.try_emplace(each->span.source);
    if (fresh) {
      const std::string home = session.workspace.keyOf(shown.path(each->span.source));
      known->second = home == key || !session.workspace.looks().contains(home);
    }
    if (!known->second) continue;
    Json& list = found.try_emplace(shown.uri(each->span.source), Json::array()).first->second;
    Json made = diagnosticOf(*each, masks, shown, session.client);
    // Two projects may find the same in a file of a third one.
    if (std::ranges::find(list, made) == list.end()) list.push_back(std::move(made));
  }
}

void tell(Session& session, const std::string& uri, Json diagnostics) {
  Json params = {{"uri", uri}, {"diagnostics", std::move(diagnostics)}};
  if (const Document* document = session.documents.find(uri)) params["version"] = document->version;
  auto& last = session.published[uri];
  if (last == params) return;
  last = params;
  session.notify("textDocument/publishDiagnostics", std::move(params));
}

/// What could not be done, such as a file that can not be read; once.
void tellProblems(Session& session) {
  std::vector<std::string> problems;
  for (const auto& [key, look] : session.workspace.looks()) {
    const std::vector<std::string>& said = look.compilation->problems();
    problems.insert(problems.end(), said.begin(), said.end());
  }
  for (const std::string& problem : problems) {
    if (std::ranges::find(session.problems, problem) != session.problems.end()) continue;
    session.notify("window/logMessage", {{"type", 2}, {"message", diagnostics::escaped(problem)}});
  }
  session.problems = std::move(problems);
}

}  // namespace

void publish(Session& session) {
  if (!session.workspace.takeNews()) return;
  Found found;
  for (const auto& [key, look] : session.workspace.looks()) collect(session, key, look, found);
  for (const auto& [uri, document] : session.documents.all()) {
    if (document.path) found.try_emplace(uri, Json::array());
  }
  std::vector<std::string> gone;
  for (const auto& [uri, params] : session.published) {
    if (!found.contains(uri)) gone.push_back(uri);
  }
  for (const std::string& uri : gone) {
    tell(session, uri, Json::array());
    session.published.erase(uri);
  }
  for (auto& [uri, diagnostics] : found) tell(session, uri, std::move(diagnostics));
  tellProblems(session);
}

}  // namespace calm::lsp
