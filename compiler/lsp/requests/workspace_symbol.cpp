#include <algorithm>
#include <string>
#include <string_view>

#include "lsp/found_diagnostic.h"
#include "lsp/knowledge.h"
#include "lsp/names.h"
#include "lsp/requests.h"
#include "lsp/symbol_kind.h"
#include "support/lower_case.h"

namespace calm::lsp {
namespace {

/// An editor shows a screen of them and asks again with a longer query.
constexpr std::size_t mostSymbols = 1000;

SymbolKind kindOf(Declaration::Kind kind) {
  switch (kind) {
    case Declaration::Kind::Tenant:
      return SymbolKind::Module;
    case Declaration::Kind::Object:
      return SymbolKind::Object;
    case Declaration::Kind::Let:
      return SymbolKind::Constant;
    case Declaration::Kind::Param:
    case Declaration::Kind::Alias:
    case Declaration::Kind::Loop:
      break;
  }
  return SymbolKind::Variable;
}

/// Others say the name of these; an alias and a loop are of their file.
bool isShared(Declaration::Kind kind) { return kind != Declaration::Kind::Alias && kind != Declaration::Kind::Loop; }

/// The letters of the query in their order, whatever stands between them.
bool matches(std::string_view name, std::string_view query) {
  for (const char letter : name) {
    if (!query.empty() && letter == query.front()) query.remove_prefix(1);
  }
  return query.empty();
}

/// The tenant around an object; empty for what stands at the top.
std::string_view containerOf(const Declaration& declaration, const std::vector<Declaration>& all) {
  if (declaration.kind != Declaration::Kind::Object) return {};
  const auto tenant = std::ranges::find_if(all, [&](const Declaration& each) {
    return each.kind == Declaration::Kind::Tenant && each.whole.source == declaration.whole.source &&
           each.whole.begin <= declaration.whole.begin && declaration.whole.end <= each.whole.end;
  });
  return tenant == all.end() ? std::string_view() : tenant->name;
}

}  // namespace

/// The tenants, objects, params and lets of every project with an open file.
Reply workspaceSymbol(Session& session, const Json& params) {
  const std::string query = support::lowerCase(textOf(member(params, "query")));
  session.workspace.refresh();
  Json made = Json::array();
  for (const auto& [key, look] : session.workspace.looks()) {
    const Knowledge knowledge(session.setup.disk, look.folder);
    const NameIndex names(look.compilation->loader(), knowledge.catalog());
    Shown shown(look, session);
    for (const Declaration& each : names.declarations()) {
      if (made.size() == mostSymbols) return made;
      if (!isShared(each.kind) || !matches(support::lowerCase(each.name), query)) continue;
      made.push_back({{"name", each.name},
                      {"kind", static_cast<int>(kindOf(each.kind))},
                      {"containerName", containerOf(each, names.declarations())},
                      {"location", shown.location(each.place)}});
    }
  }
  return made;
}

}  // namespace calm::lsp
