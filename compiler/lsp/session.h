#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "driver/compilation.h"
#include "lsp/documents.h"
#include "lsp/json.h"
#include "lsp/workspace.h"
#include "support/result.h"

namespace calm::lsp {

/// What the server is started with.
struct Setup {
  driver::Files& disk;
  std::string workingFolder;
  driver::Settings settings;
  std::string version;
};

/// What the client said that it understands.
struct Client {
  Encoding encoding = Encoding::Utf16;
  bool snippets = false;
  bool relatedInformation = false;
  bool versionedEdits = false;
  bool watchesFiles = false;
  bool tellsSettings = false;
  /// The address of the folder with a page for each code, with `/` at its end; empty: there is none.
  std::string explanations = {};
};

enum class Phase : std::uint8_t { BeforeInitialize, Running, ShutDown, Ended };

/// The state of one conversation with an editor.
struct Session {
  explicit Session(Setup given) : setup(std::move(given)), workspace(setup.disk, setup.settings) {}

  void notify(const char* method, Json params) {
    outbox.push_back({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
  }

  Setup setup;
  Client client;
  Phase phase = Phase::BeforeInitialize;
  /// `exit` came after `shutdown`.
  bool endedWell = false;
  Documents documents;
  Workspace workspace;
  /// What the client was shown last, by URI.
  std::map<std::string, Json> published;
  std::vector<std::string> problems;
  /// Messages to the client that nobody asked for, in their order.
  std::vector<Json> outbox;
};

/// Why a request has no answer; codes of the protocol.
struct Failure {
  static constexpr int parseError = -32700;
  static constexpr int invalidRequest = -32600;
  static constexpr int methodNotFound = -32601;
  static constexpr int invalidParams = -32602;
  static constexpr int notInitialized = -32002;
  static constexpr int requestCancelled = -32800;
  static constexpr int requestFailed = -32803;

  int code = invalidParams;
  std::string message;
};

using Reply = support::Result<Json, Failure>;

}  // namespace calm::lsp
