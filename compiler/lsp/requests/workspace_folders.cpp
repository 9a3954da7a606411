#include <algorithm>

#include "lsp/requests.h"
#include "lsp/uri.h"

namespace calm::lsp {

void didChangeWorkspaceFolders(Session& session, const Json& params) {
  std::vector<std::string> folders = session.workspace.folders();
  const Json& event = member(params, "event");
  for (const Json& removed : member(event, "removed")) {
    if (const auto path = pathOf(textOf(member(removed, "uri")))) std::erase(folders, *path);
  }
  for (const Json& added : member(event, "added")) {
    if (const auto path = pathOf(textOf(member(added, "uri")))) folders.push_back(*path);
  }
  session.workspace.setFolders(std::move(folders));
}

}  // namespace calm::lsp
