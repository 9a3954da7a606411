#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "driver/paths.h"
#include "lsp/found_diagnostic.h"
#include "lsp/located.h"
#include "lsp/names.h"
#include "lsp/requests.h"
#include "lsp/runbooks.h"
#include "lsp/uri.h"

namespace calm::lsp {
namespace {

/// Above the tenants and objects of one file. Commands are those of Visual Studio Code; another client shows the title.
class Lenses {
 public:
  Lenses(Session& session, const ProjectFile& place, const NameIndex& names)
      : session_(session), place_(place), names_(names), shown_(place.look, session) {}

  Json run() {
    for (std::uint32_t id = 0; id < names_.declarations().size(); ++id) {
      const Declaration& each = names_.declarations()[id];
      const bool isBlock = each.kind == Declaration::Kind::Tenant || each.kind == Declaration::Kind::Object;
      if (!isBlock || each.place.source != place_.file.source) continue;
      addUses(id);
      addRunbooks(each);
    }
    return std::move(made_);
  }

 private:
  void add(const Declaration& above, std::string title, const char* command, Json arguments) {
    made_.push_back({{"range", shown_.lines(above.place.source).range(above.place)},
                     {"command", {{"title", std::move(title)}, {"command", command}, {"arguments", arguments}}}});
  }

  /// Of what nobody uses nothing is said: most tenants only stand for themselves.
  void addUses(std::uint32_t id) {
    const Declaration& declaration = names_.declarations()[id];
    Json uses = Json::array();
    for (const source::Span place : names_.placesOf(id)) {
      if (place != declaration.place) uses.push_back(shown_.location(place));
    }
    if (uses.empty()) return;
    const Json here = shown_.lines(declaration.place.source).position(declaration.place.begin);
    std::string title = fmt::format("{} use{}", uses.size(), uses.size() == 1 ? "" : "s");
    add(declaration, std::move(title), "editor.action.showReferences",
        Json::array({shown_.uri(declaration.place.source), here, uses}));
  }

  /// Of a tenant its runbook; of an object the step that makes it, where one has its name.
  void addRunbooks(const Declaration& declaration) {
    const bool isTenant = declaration.kind == Declaration::Kind::Tenant;
    const std::string_view tenant = isTenant ? declaration.name : tenantAround(declaration);
    for (const Runbook& runbook : runbooks(tenant)) {
      const auto line = isTenant ? std::nullopt : runbook.lineOf(declaration.name);
      if (!isTenant && !line) continue;
      const std::string in = runbook.environment.empty() ? "" : fmt::format(" ({})", runbook.environment);
      const std::string address = uriOf(runbook.path) + (line ? fmt::format("#L{}", *line) : "");
      add(declaration, fmt::format("{}{}", isTenant ? "runbook" : "step in the runbook", in), "vscode.open",
          Json::array({address}));
    }
  }

  std::string_view tenantAround(const Declaration& object) const {
    const auto tenant = std::ranges::find_if(names_.declarations(), [&](const Declaration& each) {
      return each.kind == Declaration::Kind::Tenant && each.whole.source == object.whole.source &&
             each.whole.begin <= object.whole.begin && object.whole.end <= each.whole.end;
    });
    return tenant == names_.declarations().end() ? std::string_view() : tenant->name;
  }

  /// Read once a tenant. A label may be any text as long as nobody has checked it.
  const std::vector<Runbook>& runbooks(std::string_view tenant) {
    const auto [known, fresh] = runbooks_.try_emplace(tenant);
    const std::string& root = place_.file.root;
    const std::string& out = place_.look.compilation->projects().configuration(root).out;
    if (!fresh || out.empty() || tenant.empty() || tenant.find('/') != std::string_view::npos) return known->second;
    return known->second = runbooksOf(tenant, driver::absolute(root, out), root, session_.setup.disk);
  }

  Session& session_;
  const ProjectFile& place_;
  const NameIndex& names_;
  Shown shown_;
  std::map<std::string_view, std::vector<Runbook>> runbooks_;
  Json made_ = Json::array();
};

}  // namespace

Reply codeLens(Session& session, const Json& params) {
  const Document* document = session.documents.find(textOf(at(params, "textDocument", "uri")));
  const auto place = document ? projectFileOf(session, *document) : std::nullopt;
  if (!place) return Json();
  const Knowledge knowledge(session.setup.disk, place->file.root);
  const NameIndex names(place->look.compilation->loader(), knowledge.catalog());
  return Lenses(session, *place, names).run();
}

}  // namespace calm::lsp
