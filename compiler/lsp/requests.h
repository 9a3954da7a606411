#pragma once

#include <string_view>

#include "lsp/session.h"

/// One function a method of the protocol, each in the file of its name. Null where there is nothing to say.
namespace calm::lsp {

Reply initialize(Session& session, const Json& params);
Reply shutdown(Session& session, const Json& params);
Reply codeAction(Session& session, const Json& params);
Reply codeLens(Session& session, const Json& params);
Reply completion(Session& session, const Json& params);
Reply definition(Session& session, const Json& params);
Reply documentLink(Session& session, const Json& params);
Reply documentSymbol(Session& session, const Json& params);
Reply foldingRange(Session& session, const Json& params);
Reply formatting(Session& session, const Json& params);
Reply hover(Session& session, const Json& params);
Reply inlayHint(Session& session, const Json& params);
Reply prepareRename(Session& session, const Json& params);
Reply rangeFormatting(Session& session, const Json& params);
Reply references(Session& session, const Json& params);
Reply rename(Session& session, const Json& params);
Reply selectionRange(Session& session, const Json& params);
Reply semanticTokens(Session& session, const Json& params);
Reply semanticTokensOfRange(Session& session, const Json& params);
Reply workspaceSymbol(Session& session, const Json& params);

/// What `initialize` says of the numbers that semanticTokens answers with.
Json semanticTokensLegend();

void initialized(Session& session, const Json& params);
void exitServer(Session& session, const Json& params);
void didOpen(Session& session, const Json& params);
void didChange(Session& session, const Json& params);
void didSave(Session& session, const Json& params);
void didClose(Session& session, const Json& params);
void didChangeWatchedFiles(Session& session, const Json& params);
void didChangeWorkspaceFolders(Session& session, const Json& params);
void didChangeConfiguration(Session& session, const Json& params);

/// Null if the server does not know the method.
using Answering = Reply (*)(Session&, const Json&);
Answering requestNamed(std::string_view method);

using Taking = void (*)(Session&, const Json&);
Taking notificationNamed(std::string_view method);

}  // namespace calm::lsp
