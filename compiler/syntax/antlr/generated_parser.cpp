#include "syntax/antlr/generated_parser.h"

#include "CalmParser.h"
#include "antlr4-runtime.h"
#include "syntax/antlr/piece_stream.h"

namespace calm::syntax {

#define CALM_RULE(ours, generated) \
  static_assert(static_cast<std::size_t>(Rule::ours) == static_cast<std::size_t>(CalmParser::Rule##generated));
#include "syntax/antlr/rules.def"
#undef CALM_RULE

namespace {

/// Thrown where the grammar does not go on; caught in `run`. No RecognitionException, so the generated handlers, which
/// would try to go on, let it pass. Made where it happens: unwinding forgets what was expected.
struct Refused {
  antlr4::misc::IntervalSet expected;
};

/// Goes on nowhere: recovery is ours, before and after the generated parser. Remembers the first decision since the
/// last piece was taken: what is expected there is all that could have followed.
class Bail final : public antlr4::ANTLRErrorStrategy {
 public:
  explicit Bail(const PieceStream& stream) : stream_(stream) {}

  void restart() { decidedAt_ = nowhere; }

  [[noreturn]] void refuse(antlr4::Parser& parser) const {
    if (decidedAt_ != stream_.at()) throw Refused{parser.getExpectedTokens()};
    throw Refused{parser.getATN().getExpectedTokens(state_, context_)};
  }

  void sync(antlr4::Parser* parser) override {
    if (decidedAt_ == stream_.at()) return;
    decidedAt_ = stream_.at();
    state_ = parser->getState();
    context_ = parser->getContext();
  }

  void reset(antlr4::Parser*) override {}
  antlr4::Token* recoverInline(antlr4::Parser* parser) override { refuse(*parser); }
  void recover(antlr4::Parser* parser, std::exception_ptr) override { refuse(*parser); }
  bool inErrorRecoveryMode(antlr4::Parser*) override { return false; }
  void reportMatch(antlr4::Parser*) override {}
  void reportError(antlr4::Parser* parser, const antlr4::RecognitionException&) override { refuse(*parser); }

 private:
  static constexpr std::uint32_t nowhere = static_cast<std::uint32_t>(-1);

  const PieceStream& stream_;
  std::uint32_t decidedAt_ = nowhere;
  std::size_t state_ = 0;
  antlr4::RuleContext* context_ = nullptr;
};

/// A listener that hears nothing: the runtime announces the end of a rule only if there is one.
class Nobody final : public antlr4::tree::ParseTreeListener {
 public:
  void visitTerminal(antlr4::tree::TerminalNode*) override {}
  void visitErrorNode(antlr4::tree::ErrorNode*) override {}
  void enterEveryRule(antlr4::ParserRuleContext*) override {}
  void exitEveryRule(antlr4::ParserRuleContext*) override {}
};

/// The generated parser, made to write down which rules it enters instead of a tree of contexts.
class Recording final : public CalmParser {
 public:
  explicit Recording(PieceStream* stream)
      : CalmParser(stream), stream_(stream), bail_(std::make_shared<Bail>(*stream)) {
    setErrorHandler(bail_);
    removeErrorListeners();
    setBuildParseTree(false);
    addParseListener(&nobody_);
  }

  void begin(std::vector<RuleNode>& rules) {
    rules_ = &rules;
    open_.clear();
    bail_->restart();
    _tracker.reset();
    _ctx = nullptr;
    setState(0);
  }

  antlr4::Token* match(std::size_t kind) override {
    if (stream_->here() != kind) bail_->refuse(*this);
    stream_->step();
    return nullptr;
  }

  antlr4::Token* consume() override {
    stream_->step();
    return nullptr;
  }

  void enterRule(antlr4::ParserRuleContext* context, std::size_t state, std::size_t rule) override {
    setState(state);
    _ctx = context;
    open_.push_back(static_cast<std::uint32_t>(rules_->size()));
    rules_->push_back({stream_->at(), 0, 0, static_cast<Rule>(rule)});
  }

  void enterOuterAlt(antlr4::ParserRuleContext*, std::size_t) override {}

  void triggerExitRuleEvent() override {
    RuleNode& rule = (*rules_)[open_.back()];
    open_.pop_back();
    rule.last = stream_->at();
    rule.next = static_cast<std::uint32_t>(rules_->size());
  }

  void enter(Rule start) {
    switch (start) {
      case Rule::File:
        file();
        return;
      case Rule::AnyItem:
        item();
        return;
      case Rule::Looped:
        looped();
        return;
      case Rule::Member:
        member();
        return;
      case Rule::Entry:
        entry();
        return;
      case Rule::Value:
        value();
        return;
      default:
        interpolation();
    }
  }

  void drop() { _tracker.reset(); }

 private:
  PieceStream* stream_;
  std::shared_ptr<Bail> bail_;
  Nobody nobody_;
  std::vector<RuleNode>* rules_ = nullptr;
  std::vector<std::uint32_t> open_;
};

std::vector<TokenKind> kindsOf(const antlr4::misc::IntervalSet& set) {
  std::vector<TokenKind> kinds;
  for (const ssize_t type : set.toList()) {
    kinds.push_back(type < 0 ? TokenKind::EndOfFile : static_cast<TokenKind>(type));
  }
  return kinds;
}

}  // namespace

struct GeneratedParser::Antlr {
  PieceStream stream;
  Recording parser{&stream};
};

GeneratedParser::GeneratedParser() : antlr_(std::make_unique<Antlr>()) {}
GeneratedParser::~GeneratedParser() = default;

void GeneratedParser::run(Rule start, std::span<const Piece> pieces, Derivation& result) {
  result.rules.clear();
  result.expected.clear();
  antlr_->stream.restart(pieces);
  antlr_->parser.begin(result.rules);
  try {
    antlr_->parser.enter(start);
    result.accepted = antlr_->stream.at() >= pieces.size();
  } catch (const Refused& refused) {
    result.accepted = false;
    result.expected = kindsOf(refused.expected);
  }
  result.refusedAt = antlr_->stream.at();
  if (!result.accepted) result.rules.clear();
  antlr_->parser.drop();
}

}  // namespace calm::syntax
