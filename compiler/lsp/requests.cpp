#include "lsp/requests.h"

#include <algorithm>
#include <array>

namespace calm::lsp {
namespace {

template <class Function>
struct Row {
  std::string_view method;
  Function function;
};

constexpr auto requests = std::to_array<Row<Answering>>({
    {"initialize", initialize},
    {"shutdown", shutdown},
    {"textDocument/codeAction", codeAction},
    {"textDocument/codeLens", codeLens},
    {"textDocument/completion", completion},
    {"textDocument/definition", definition},
    {"textDocument/documentLink", documentLink},
    {"textDocument/documentSymbol", documentSymbol},
    {"textDocument/foldingRange", foldingRange},
    {"textDocument/formatting", formatting},
    {"textDocument/hover", hover},
    {"textDocument/inlayHint", inlayHint},
    {"textDocument/prepareRename", prepareRename},
    {"textDocument/rangeFormatting", rangeFormatting},
    {"textDocument/references", references},
    {"textDocument/rename", rename},
    {"textDocument/selectionRange", selectionRange},
    {"textDocument/semanticTokens/full", semanticTokens},
    {"textDocument/semanticTokens/range", semanticTokensOfRange},
    {"workspace/symbol", workspaceSymbol},
});

constexpr auto notifications = std::to_array<Row<Taking>>({
    {"exit", exitServer},
    {"initialized", initialized},
    {"textDocument/didChange", didChange},
    {"textDocument/didClose", didClose},
    {"textDocument/didOpen", didOpen},
    {"textDocument/didSave", didSave},
    {"workspace/didChangeConfiguration", didChangeConfiguration},
    {"workspace/didChangeWatchedFiles", didChangeWatchedFiles},
    {"workspace/didChangeWorkspaceFolders", didChangeWorkspaceFolders},
});

template <class Rows>
auto functionOf(const Rows& rows, std::string_view method) {
  const auto found = std::ranges::find(rows, method, &Rows::value_type::method);
  return found == rows.end() ? nullptr : found->function;
}

}  // namespace

Answering requestNamed(std::string_view method) { return functionOf(requests, method); }

Taking notificationNamed(std::string_view method) { return functionOf(notifications, method); }

}  // namespace calm::lsp
