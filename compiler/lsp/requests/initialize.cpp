#include <algorithm>
#include <optional>

#include "lsp/configuration.h"
#include "lsp/requests.h"
#include "lsp/uri.h"

namespace calm::lsp {
namespace {

Client clientOf(const Json& capabilities) {
  Client client;
  for (const Json& offered : at(capabilities, "general", "positionEncodings")) {
    if (textOf(offered) == "utf-8") client.encoding = Encoding::Utf8;
  }
  const Json& text = member(capabilities, "textDocument");
  client.snippets = isTrue(at(text, "completion", "completionItem", "snippetSupport"));
  client.relatedInformation = isTrue(at(text, "publishDiagnostics", "relatedInformation"));
  client.versionedEdits = isTrue(at(capabilities, "workspace", "workspaceEdit", "documentChanges"));
  client.watchesFiles = isTrue(at(capabilities, "workspace", "didChangeWatchedFiles", "dynamicRegistration"));
  client.tellsSettings = isTrue(at(capabilities, "workspace", "didChangeConfiguration", "dynamicRegistration"));
  return client;
}

/// The folders of the workspace; of older clients the one root.
std::vector<std::string> foldersOf(const Json& params) {
  std::vector<std::string> folders;
  const auto add = [&](const std::optional<std::string>& path) {
    if (path) folders.push_back(*path);
  };
  for (const Json& folder : member(params, "workspaceFolders")) add(pathOf(textOf(member(folder, "uri"))));
  if (folders.empty()) add(pathOf(textOf(member(params, "rootUri"))));
  return folders;
}

Json capabilities(const Client& client) {
  return {
      {"positionEncoding", client.encoding == Encoding::Utf8 ? "utf-8" : "utf-16"},
      {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", true}}},
      {"codeActionProvider", {{"codeActionKinds", {"quickfix", "refactor.rewrite", "source.fixAll"}}}},
      {"codeLensProvider", Json::object()},
      {"completionProvider", {{"triggerCharacters", {".", "=", ":", "@", "(", "[", "{", "/", "\"", " "}}}},
      {"definitionProvider", true},
      {"documentFormattingProvider", true},
      {"documentRangeFormattingProvider", true},
      {"documentLinkProvider", Json::object()},
      {"documentSymbolProvider", true},
      {"foldingRangeProvider", true},
      {"hoverProvider", true},
      {"inlayHintProvider", true},
      {"referencesProvider", true},
      {"renameProvider", {{"prepareProvider", true}}},
      {"selectionRangeProvider", true},
      {"semanticTokensProvider", {{"legend", semanticTokensLegend()}, {"full", true}, {"range", true}}},
      {"workspaceSymbolProvider", true},
      {"workspace", {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}}}},
  };
}

Json watchedFiles() {
  Json watchers = Json::array();
  for (const char* pattern :
       {"**/*.calm", "**/calm.yaml", "**/*.json", "**/*.yaml", "**/.gitignore", "**/.calmignore"}) {
    watchers.push_back({{"globPattern", pattern}});
  }
  return {{"id", "watched-files"},
          {"method", "workspace/didChangeWatchedFiles"},
          {"registerOptions", {{"watchers", std::move(watchers)}}}};
}

}  // namespace

Reply initialize(Session& session, const Json& params) {
  session.client = clientOf(member(params, "capabilities"));
  session.workspace.setFolders(foldersOf(params));
  configure(session, member(params, "initializationOptions"));
  session.phase = Phase::Running;
  return Json{{"capabilities", capabilities(session.client)},
              {"serverInfo", {{"name", "calmc"}, {"version", session.setup.version}}}};
}

/// Texts change on the disk, and settings in the editor: the client says so where it can be asked to.
void initialized(Session& session, const Json&) {
  Json registrations = Json::array();
  if (session.client.watchesFiles) registrations.push_back(watchedFiles());
  if (session.client.tellsSettings) {
    registrations.push_back({{"id", "settings"},
                             {"method", "workspace/didChangeConfiguration"},
                             {"registerOptions", {{"section", "calm"}}}});
  }
  if (registrations.empty()) return;
  session.outbox.push_back({{"jsonrpc", "2.0"},
                            {"id", "calm/registrations"},
                            {"method", "client/registerCapability"},
                            {"params", {{"registrations", std::move(registrations)}}}});
}

}  // namespace calm::lsp
