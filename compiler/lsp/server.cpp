#include "lsp/server.h"

#include <deque>
#include <set>
#include <utility>

#include "lsp/frames.h"
#include "lsp/publish.h"
#include "lsp/requests.h"

namespace calm::lsp {
namespace {

/// The conversation: takes the messages in their order, and looks at the files whenever no message waits.
class Server {
 public:
  Server(Setup setup, Channel& channel) : session_(std::move(setup)), channel_(channel) {}

  /// What the client sent before it left is answered as long as it listens.
  bool run() {
    while (session_.phase != Phase::Ended && isConnected_) {
      receive(Wait::Not);
      if (!waiting_.empty()) {
        const Json message = std::move(waiting_.front());
        waiting_.pop_front();
        take(message);
        flush();
        continue;
      }
      if (session_.phase == Phase::Running) publish(session_);
      flush();
      if (hasLeft_) break;
      receive(Wait::ForBytes);
    }
    return session_.endedWell;
  }

 private:
  void receive(Wait wait) {
    if (hasLeft_) return;
    const auto bytes = channel_.read(wait);
    hasLeft_ = !bytes.has_value();
    if (hasLeft_) return;
    frames_.add(*bytes);
    while (auto piece = frames_.next()) receive(std::move(*piece));
  }

  void receive(Frames::Piece piece) {
    if (!piece.problem.empty()) return refuse(Json(), {Failure::parseError, piece.problem});
    auto message = readJson(piece.text);
    if (!message) return refuse(Json(), {Failure::parseError, "a message is no JSON text in UTF-8"});
    if (!message->is_object()) return refuse(Json(), {Failure::invalidRequest, "a message is an object"});
    if (textOf(member(*message, "method")) == "$/cancelRequest") {
      cancelled_.insert(written(at(*message, "params", "id")));
    } else {
      waiting_.push_back(std::move(*message));
    }
  }

  void take(const Json& message) {
    const Json& id = member(message, "id");
    const Json& method = member(message, "method");
    const bool isRequest = id.is_string() || id.is_number_integer();
    if (!method.is_string()) {
      const bool isAnswer = message.contains("result") || message.contains("error");
      if (!isAnswer) refuse(isRequest ? id : Json(), {Failure::invalidRequest, "a message has a method"});
    } else if (isRequest) {
      answer(id, textOf(method), member(message, "params"));
    } else if (message.contains("id")) {
      refuse(Json(), {Failure::invalidRequest, "an id is a text or a whole number"});
    } else {
      hear(textOf(method), member(message, "params"));
    }
  }

  void answer(const Json& id, const std::string& method, const Json& params) {
    if (cancelled_.erase(written(id)) != 0) return refuse(id, {Failure::requestCancelled, "cancelled"});
    const bool begins = method == "initialize";
    if (session_.phase == Phase::BeforeInitialize && !begins) {
      return refuse(id, {Failure::notInitialized, "the first request is `initialize`"});
    }
    if (session_.phase == Phase::ShutDown || (begins && session_.phase == Phase::Running)) {
      return refuse(id, {Failure::invalidRequest, "`" + method + "` comes too late"});
    }
    const Answering answering = requestNamed(method);
    if (answering == nullptr) return refuse(id, {Failure::methodNotFound, "there is no method `" + method + "`"});
    Reply reply = answering(session_, params);
    flush();
    if (!reply) return refuse(id, reply.error());
    send({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(reply.value())}});
  }

  void hear(const std::string& method, const Json& params) {
    const bool counts = session_.phase == Phase::Running || method == "exit";
    const Taking taking = counts ? notificationNamed(method) : nullptr;
    if (taking != nullptr) taking(session_, params);
  }

  void refuse(const Json& id, const Failure& failure) {
    send({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", failure.code}, {"message", failure.message}}}});
  }

  void flush() {
    for (const Json& message : std::exchange(session_.outbox, {})) send(message);
  }

  void send(const Json& message) { isConnected_ = channel_.write(Frames::framed(written(message))) && isConnected_; }

  Session session_;
  Channel& channel_;
  Frames frames_;
  std::deque<Json> waiting_;
  /// Ids, as JSON, that the client takes back; of requests that were answered meanwhile, too.
  std::set<std::string> cancelled_;
  /// The client sends nothing any more; it reads nothing any more.
  bool hasLeft_ = false;
  bool isConnected_ = true;
};

}  // namespace

bool serve(Setup setup, Channel& channel) { return Server(std::move(setup), channel).run(); }

}  // namespace calm::lsp
