
// Generated from CalmParser.g4 by ANTLR 4.7.2



#include "CalmParser.h"


using namespace antlrcpp;
using namespace antlr4;

CalmParser::CalmParser(TokenStream *input) : Parser(input) {
  _interpreter = new atn::ParserATNSimulator(this, _atn, _decisionToDFA, _sharedContextCache);
}

CalmParser::~CalmParser() {
  delete _interpreter;
}

std::string CalmParser::getGrammarFileName() const {
  return "CalmParser.g4";
}

const std::vector<std::string>& CalmParser::getRuleNames() const {
  return _ruleNames;
}

dfa::Vocabulary& CalmParser::getVocabulary() const {
  return _vocabulary;
}


//----------------- FileContext ------------------------------------------------------------------

CalmParser::FileContext::FileContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::FileContext::EOF() {
  return getToken(CalmParser::EOF, 0);
}

std::vector<CalmParser::ItemContext *> CalmParser::FileContext::item() {
  return getRuleContexts<CalmParser::ItemContext>();
}

CalmParser::ItemContext* CalmParser::FileContext::item(size_t i) {
  return getRuleContext<CalmParser::ItemContext>(i);
}

std::vector<tree::TerminalNode *> CalmParser::FileContext::LINE_END() {
  return getTokens(CalmParser::LINE_END);
}

tree::TerminalNode* CalmParser::FileContext::LINE_END(size_t i) {
  return getToken(CalmParser::LINE_END, i);
}

std::vector<tree::TerminalNode *> CalmParser::FileContext::COMMA() {
  return getTokens(CalmParser::COMMA);
}

tree::TerminalNode* CalmParser::FileContext::COMMA(size_t i) {
  return getToken(CalmParser::COMMA, i);
}

std::vector<tree::TerminalNode *> CalmParser::FileContext::SEMICOLON() {
  return getTokens(CalmParser::SEMICOLON);
}

tree::TerminalNode* CalmParser::FileContext::SEMICOLON(size_t i) {
  return getToken(CalmParser::SEMICOLON, i);
}


size_t CalmParser::FileContext::getRuleIndex() const {
  return CalmParser::RuleFile;
}


CalmParser::FileContext* CalmParser::file() {
  FileContext *_localctx = _tracker.createInstance<FileContext>(_ctx, getState());
  enterRule(_localctx, 0, CalmParser::RuleFile);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(43);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
      | (1ULL << CalmParser::COMMA)
      | (1ULL << CalmParser::SEMICOLON))) != 0)) {
      setState(40);
      _la = _input->LA(1);
      if (!((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
        | (1ULL << CalmParser::COMMA)
        | (1ULL << CalmParser::SEMICOLON))) != 0))) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(45);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(56);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << CalmParser::NAME)
      | (1ULL << CalmParser::IMPORT)
      | (1ULL << CalmParser::PARAM)
      | (1ULL << CalmParser::ENVIRONMENT)
      | (1ULL << CalmParser::LET)
      | (1ULL << CalmParser::ASSERT)
      | (1ULL << CalmParser::FOR)
      | (1ULL << CalmParser::AT))) != 0)) {
      setState(46);
      item();
      setState(53);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
        | (1ULL << CalmParser::COMMA)
        | (1ULL << CalmParser::SEMICOLON))) != 0)) {
        setState(47);
        _la = _input->LA(1);
        if (!((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
          | (1ULL << CalmParser::COMMA)
          | (1ULL << CalmParser::SEMICOLON))) != 0))) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(49);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << CalmParser::NAME)
          | (1ULL << CalmParser::IMPORT)
          | (1ULL << CalmParser::PARAM)
          | (1ULL << CalmParser::ENVIRONMENT)
          | (1ULL << CalmParser::LET)
          | (1ULL << CalmParser::ASSERT)
          | (1ULL << CalmParser::FOR)
          | (1ULL << CalmParser::AT))) != 0)) {
          setState(48);
          item();
        }
        setState(55);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(58);
    match(CalmParser::EOF);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ItemContext ------------------------------------------------------------------

CalmParser::ItemContext::ItemContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

CalmParser::ImportItemContext* CalmParser::ItemContext::importItem() {
  return getRuleContext<CalmParser::ImportItemContext>(0);
}

CalmParser::ParamContext* CalmParser::ItemContext::param() {
  return getRuleContext<CalmParser::ParamContext>(0);
}

CalmParser::EnvironmentContext* CalmParser::ItemContext::environment() {
  return getRuleContext<CalmParser::EnvironmentContext>(0);
}

CalmParser::LetContext* CalmParser::ItemContext::let() {
  return getRuleContext<CalmParser::LetContext>(0);
}

CalmParser::AssertItemContext* CalmParser::ItemContext::assertItem() {
  return getRuleContext<CalmParser::AssertItemContext>(0);
}

CalmParser::LoopContext* CalmParser::ItemContext::loop() {
  return getRuleContext<CalmParser::LoopContext>(0);
}

CalmParser::BlockContext* CalmParser::ItemContext::block() {
  return getRuleContext<CalmParser::BlockContext>(0);
}


size_t CalmParser::ItemContext::getRuleIndex() const {
  return CalmParser::RuleItem;
}


CalmParser::ItemContext* CalmParser::item() {
  ItemContext *_localctx = _tracker.createInstance<ItemContext>(_ctx, getState());
  enterRule(_localctx, 2, CalmParser::RuleItem);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(67);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case CalmParser::IMPORT: {
        enterOuterAlt(_localctx, 1);
        setState(60);
        importItem();
        break;
      }

      case CalmParser::PARAM: {
        enterOuterAlt(_localctx, 2);
        setState(61);
        param();
        break;
      }

      case CalmParser::ENVIRONMENT: {
        enterOuterAlt(_localctx, 3);
        setState(62);
        environment();
        break;
      }

      case CalmParser::LET: {
        enterOuterAlt(_localctx, 4);
        setState(63);
        let();
        break;
      }

      case CalmParser::ASSERT: {
        enterOuterAlt(_localctx, 5);
        setState(64);
        assertItem();
        break;
      }

      case CalmParser::FOR: {
        enterOuterAlt(_localctx, 6);
        setState(65);
        loop();
        break;
      }

      case CalmParser::NAME:
      case CalmParser::AT: {
        enterOuterAlt(_localctx, 7);
        setState(66);
        block();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ImportItemContext ------------------------------------------------------------------

CalmParser::ImportItemContext::ImportItemContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::ImportItemContext::IMPORT() {
  return getToken(CalmParser::IMPORT, 0);
}

tree::TerminalNode* CalmParser::ImportItemContext::TEXT() {
  return getToken(CalmParser::TEXT, 0);
}

tree::TerminalNode* CalmParser::ImportItemContext::AS() {
  return getToken(CalmParser::AS, 0);
}

tree::TerminalNode* CalmParser::ImportItemContext::NAME() {
  return getToken(CalmParser::NAME, 0);
}


size_t CalmParser::ImportItemContext::getRuleIndex() const {
  return CalmParser::RuleImportItem;
}


CalmParser::ImportItemContext* CalmParser::importItem() {
  ImportItemContext *_localctx = _tracker.createInstance<ImportItemContext>(_ctx, getState());
  enterRule(_localctx, 4, CalmParser::RuleImportItem);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(69);
    match(CalmParser::IMPORT);
    setState(70);
    match(CalmParser::TEXT);
    setState(73);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == CalmParser::AS) {
      setState(71);
      match(CalmParser::AS);
      setState(72);
      match(CalmParser::NAME);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ParamContext ------------------------------------------------------------------

CalmParser::ParamContext::ParamContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::ParamContext::PARAM() {
  return getToken(CalmParser::PARAM, 0);
}

tree::TerminalNode* CalmParser::ParamContext::NAME() {
  return getToken(CalmParser::NAME, 0);
}

tree::TerminalNode* CalmParser::ParamContext::COLON() {
  return getToken(CalmParser::COLON, 0);
}

CalmParser::TypeContext* CalmParser::ParamContext::type() {
  return getRuleContext<CalmParser::TypeContext>(0);
}

tree::TerminalNode* CalmParser::ParamContext::ASSIGN() {
  return getToken(CalmParser::ASSIGN, 0);
}

CalmParser::ValueContext* CalmParser::ParamContext::value() {
  return getRuleContext<CalmParser::ValueContext>(0);
}


size_t CalmParser::ParamContext::getRuleIndex() const {
  return CalmParser::RuleParam;
}


CalmParser::ParamContext* CalmParser::param() {
  ParamContext *_localctx = _tracker.createInstance<ParamContext>(_ctx, getState());
  enterRule(_localctx, 6, CalmParser::RuleParam);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(75);
    match(CalmParser::PARAM);
    setState(76);
    match(CalmParser::NAME);
    setState(77);
    match(CalmParser::COLON);
    setState(78);
    type();
    setState(81);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == CalmParser::ASSIGN) {
      setState(79);
      match(CalmParser::ASSIGN);
      setState(80);
      value();
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- EnvironmentContext ------------------------------------------------------------------

CalmParser::EnvironmentContext::EnvironmentContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::EnvironmentContext::ENVIRONMENT() {
  return getToken(CalmParser::ENVIRONMENT, 0);
}

tree::TerminalNode* CalmParser::EnvironmentContext::NAME() {
  return getToken(CalmParser::NAME, 0);
}

tree::TerminalNode* CalmParser::EnvironmentContext::OPEN_BRACE() {
  return getToken(CalmParser::OPEN_BRACE, 0);
}

tree::TerminalNode* CalmParser::EnvironmentContext::CLOSE_BRACE() {
  return getToken(CalmParser::CLOSE_BRACE, 0);
}

std::vector<CalmParser::EntryContext *> CalmParser::EnvironmentContext::entry() {
  return getRuleContexts<CalmParser::EntryContext>();
}

CalmParser::EntryContext* CalmParser::EnvironmentContext::entry(size_t i) {
  return getRuleContext<CalmParser::EntryContext>(i);
}

std::vector<tree::TerminalNode *> CalmParser::EnvironmentContext::LINE_END() {
  return getTokens(CalmParser::LINE_END);
}

tree::TerminalNode* CalmParser::EnvironmentContext::LINE_END(size_t i) {
  return getToken(CalmParser::LINE_END, i);
}

std::vector<tree::TerminalNode *> CalmParser::EnvironmentContext::COMMA() {
  return getTokens(CalmParser::COMMA);
}

tree::TerminalNode* CalmParser::EnvironmentContext::COMMA(size_t i) {
  return getToken(CalmParser::COMMA, i);
}

std::vector<tree::TerminalNode *> CalmParser::EnvironmentContext::SEMICOLON() {
  return getTokens(CalmParser::SEMICOLON);
}

tree::TerminalNode* CalmParser::EnvironmentContext::SEMICOLON(size_t i) {
  return getToken(CalmParser::SEMICOLON, i);
}


size_t CalmParser::EnvironmentContext::getRuleIndex() const {
  return CalmParser::RuleEnvironment;
}


CalmParser::EnvironmentContext* CalmParser::environment() {
  EnvironmentContext *_localctx = _tracker.createInstance<EnvironmentContext>(_ctx, getState());
  enterRule(_localctx, 8, CalmParser::RuleEnvironment);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(83);
    match(CalmParser::ENVIRONMENT);
    setState(84);
    match(CalmParser::NAME);
    setState(85);
    match(CalmParser::OPEN_BRACE);
    setState(89);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
      | (1ULL << CalmParser::COMMA)
      | (1ULL << CalmParser::SEMICOLON))) != 0)) {
      setState(86);
      _la = _input->LA(1);
      if (!((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
        | (1ULL << CalmParser::COMMA)
        | (1ULL << CalmParser::SEMICOLON))) != 0))) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(91);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(102);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << CalmParser::NAME)
      | (1ULL << CalmParser::TEXT)
      | (1ULL << CalmParser::IMPORT)
      | (1ULL << CalmParser::AS)
      | (1ULL << CalmParser::PARAM)
      | (1ULL << CalmParser::ENVIRONMENT)
      | (1ULL << CalmParser::LET)
      | (1ULL << CalmParser::ASSERT)
      | (1ULL << CalmParser::FOR)
      | (1ULL << CalmParser::IN)
      | (1ULL << CalmParser::WHEN)
      | (1ULL << CalmParser::AND)
      | (1ULL << CalmParser::OR)
      | (1ULL << CalmParser::NOT)
      | (1ULL << CalmParser::TRUE)
      | (1ULL << CalmParser::FALSE))) != 0)) {
      setState(92);
      entry();
      setState(99);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
        | (1ULL << CalmParser::COMMA)
        | (1ULL << CalmParser::SEMICOLON))) != 0)) {
        setState(93);
        _la = _input->LA(1);
        if (!((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
          | (1ULL << CalmParser::COMMA)
          | (1ULL << CalmParser::SEMICOLON))) != 0))) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(95);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << CalmParser::NAME)
          | (1ULL << CalmParser::TEXT)
          | (1ULL << CalmParser::IMPORT)
          | (1ULL << CalmParser::AS)
          | (1ULL << CalmParser::PARAM)
          | (1ULL << CalmParser::ENVIRONMENT)
          | (1ULL << CalmParser::LET)
          | (1ULL << CalmParser::ASSERT)
          | (1ULL << CalmParser::FOR)
          | (1ULL << CalmParser::IN)
          | (1ULL << CalmParser::WHEN)
          | (1ULL << CalmParser::AND)
          | (1ULL << CalmParser::OR)
          | (1ULL << CalmParser::NOT)
          | (1ULL << CalmParser::TRUE)
          | (1ULL << CalmParser::FALSE))) != 0)) {
          setState(94);
          entry();
        }
        setState(101);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(104);
    match(CalmParser::CLOSE_BRACE);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LetContext ------------------------------------------------------------------

CalmParser::LetContext::LetContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::LetContext::LET() {
  return getToken(CalmParser::LET, 0);
}

tree::TerminalNode* CalmParser::LetContext::NAME() {
  return getToken(CalmParser::NAME, 0);
}

tree::TerminalNode* CalmParser::LetContext::ASSIGN() {
  return getToken(CalmParser::ASSIGN, 0);
}

CalmParser::ValueContext* CalmParser::LetContext::value() {
  return getRuleContext<CalmParser::ValueContext>(0);
}

tree::TerminalNode* CalmParser::LetContext::COLON() {
  return getToken(CalmParser::COLON, 0);
}

CalmParser::TypeContext* CalmParser::LetContext::type() {
  return getRuleContext<CalmParser::TypeContext>(0);
}


size_t CalmParser::LetContext::getRuleIndex() const {
  return CalmParser::RuleLet;
}


CalmParser::LetContext* CalmParser::let() {
  LetContext *_localctx = _tracker.createInstance<LetContext>(_ctx, getState());
  enterRule(_localctx, 10, CalmParser::RuleLet);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(106);
    match(CalmParser::LET);
    setState(107);
    match(CalmParser::NAME);
    setState(110);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == CalmParser::COLON) {
      setState(108);
      match(CalmParser::COLON);
      setState(109);
      type();
    }
    setState(112);
    match(CalmParser::ASSIGN);
    setState(113);
    value();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- AssertItemContext ------------------------------------------------------------------

CalmParser::AssertItemContext::AssertItemContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::AssertItemContext::ASSERT() {
  return getToken(CalmParser::ASSERT, 0);
}

CalmParser::ValueContext* CalmParser::AssertItemContext::value() {
  return getRuleContext<CalmParser::ValueContext>(0);
}

tree::TerminalNode* CalmParser::AssertItemContext::COMMA() {
  return getToken(CalmParser::COMMA, 0);
}

tree::TerminalNode* CalmParser::AssertItemContext::TEXT() {
  return getToken(CalmParser::TEXT, 0);
}


size_t CalmParser::AssertItemContext::getRuleIndex() const {
  return CalmParser::RuleAssertItem;
}


CalmParser::AssertItemContext* CalmParser::assertItem() {
  AssertItemContext *_localctx = _tracker.createInstance<AssertItemContext>(_ctx, getState());
  enterRule(_localctx, 12, CalmParser::RuleAssertItem);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(115);
    match(CalmParser::ASSERT);
    setState(116);
    value();
    setState(117);
    match(CalmParser::COMMA);
    setState(118);
    match(CalmParser::TEXT);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LoopContext ------------------------------------------------------------------

CalmParser::LoopContext::LoopContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::LoopContext::FOR() {
  return getToken(CalmParser::FOR, 0);
}

std::vector<tree::TerminalNode *> CalmParser::LoopContext::NAME() {
  return getTokens(CalmParser::NAME);
}

tree::TerminalNode* CalmParser::LoopContext::NAME(size_t i) {
  return getToken(CalmParser::NAME, i);
}

tree::TerminalNode* CalmParser::LoopContext::IN() {
  return getToken(CalmParser::IN, 0);
}

CalmParser::ValueContext* CalmParser::LoopContext::value() {
  return getRuleContext<CalmParser::ValueContext>(0);
}

tree::TerminalNode* CalmParser::LoopContext::OPEN_BRACE() {
  return getToken(CalmParser::OPEN_BRACE, 0);
}

tree::TerminalNode* CalmParser::LoopContext::CLOSE_BRACE() {
  return getToken(CalmParser::CLOSE_BRACE, 0);
}

std::vector<tree::TerminalNode *> CalmParser::LoopContext::COMMA() {
  return getTokens(CalmParser::COMMA);
}

tree::TerminalNode* CalmParser::LoopContext::COMMA(size_t i) {
  return getToken(CalmParser::COMMA, i);
}

std::vector<CalmParser::LoopedContext *> CalmParser::LoopContext::looped() {
  return getRuleContexts<CalmParser::LoopedContext>();
}

CalmParser::LoopedContext* CalmParser::LoopContext::looped(size_t i) {
  return getRuleContext<CalmParser::LoopedContext>(i);
}

std::vector<tree::TerminalNode *> CalmParser::LoopContext::LINE_END() {
  return getTokens(CalmParser::LINE_END);
}

tree::TerminalNode* CalmParser::LoopContext::LINE_END(size_t i) {
  return getToken(CalmParser::LINE_END, i);
}

std::vector<tree::TerminalNode *> CalmParser::LoopContext::SEMICOLON() {
  return getTokens(CalmParser::SEMICOLON);
}

tree::TerminalNode* CalmParser::LoopContext::SEMICOLON(size_t i) {
  return getToken(CalmParser::SEMICOLON, i);
}


size_t CalmParser::LoopContext::getRuleIndex() const {
  return CalmParser::RuleLoop;
}


CalmParser::LoopContext* CalmParser::loop() {
  LoopContext *_localctx = _tracker.createInstance<LoopContext>(_ctx, getState());
  enterRule(_localctx, 14, CalmParser::RuleLoop);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(120);
    match(CalmParser::FOR);
    setState(121);
    match(CalmParser::NAME);
    setState(124);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == CalmParser::COMMA) {
      setState(122);
      match(CalmParser::COMMA);
      setState(123);
      match(CalmParser::NAME);
    }
    setState(126);
    match(CalmParser::IN);
    setState(127);
    value();
    setState(128);
    match(CalmParser::OPEN_BRACE);
    setState(132);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
      | (1ULL << CalmParser::COMMA)
      | (1ULL << CalmParser::SEMICOLON))) != 0)) {
      setState(129);
      _la = _input->LA(1);
      if (!((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
        | (1ULL << CalmParser::COMMA)
        | (1ULL << CalmParser::SEMICOLON))) != 0))) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(134);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(145);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << CalmParser::NAME)
      | (1ULL << CalmParser::FOR)
      | (1ULL << CalmParser::AT))) != 0)) {
      setState(135);
      looped();
      setState(142);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
        | (1ULL << CalmParser::COMMA)
        | (1ULL << CalmParser::SEMICOLON))) != 0)) {
        setState(136);
        _la = _input->LA(1);
        if (!((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
          | (1ULL << CalmParser::COMMA)
          | (1ULL << CalmParser::SEMICOLON))) != 0))) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(138);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << CalmParser::NAME)
          | (1ULL << CalmParser::FOR)
          | (1ULL << CalmParser::AT))) != 0)) {
          setState(137);
          looped();
        }
        setState(144);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(147);
    match(CalmParser::CLOSE_BRACE);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LoopedContext ------------------------------------------------------------------

CalmParser::LoopedContext::LoopedContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

CalmParser::BlockContext* CalmParser::LoopedContext::block() {
  return getRuleContext<CalmParser::BlockContext>(0);
}

CalmParser::LoopContext* CalmParser::LoopedContext::loop() {
  return getRuleContext<CalmParser::LoopContext>(0);
}


size_t CalmParser::LoopedContext::getRuleIndex() const {
  return CalmParser::RuleLooped;
}


CalmParser::LoopedContext* CalmParser::looped() {
  LoopedContext *_localctx = _tracker.createInstance<LoopedContext>(_ctx, getState());
  enterRule(_localctx, 16, CalmParser::RuleLooped);

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(151);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case CalmParser::NAME:
      case CalmParser::AT: {
        enterOuterAlt(_localctx, 1);
        setState(149);
        block();
        break;
      }

      case CalmParser::FOR: {
        enterOuterAlt(_localctx, 2);
        setState(150);
        loop();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- BlockContext ------------------------------------------------------------------

CalmParser::BlockContext::BlockContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::BlockContext::NAME() {
  return getToken(CalmParser::NAME, 0);
}

CalmParser::RestContext* CalmParser::BlockContext::rest() {
  return getRuleContext<CalmParser::RestContext>(0);
}

std::vector<CalmParser::AnnotationContext *> CalmParser::BlockContext::annotation() {
  return getRuleContexts<CalmParser::AnnotationContext>();
}

CalmParser::AnnotationContext* CalmParser::BlockContext::annotation(size_t i) {
  return getRuleContext<CalmParser::AnnotationContext>(i);
}


size_t CalmParser::BlockContext::getRuleIndex() const {
  return CalmParser::RuleBlock;
}


CalmParser::BlockContext* CalmParser::block() {
  BlockContext *_localctx = _tracker.createInstance<BlockContext>(_ctx, getState());
  enterRule(_localctx, 18, CalmParser::RuleBlock);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(156);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == CalmParser::AT) {
      setState(153);
      annotation();
      setState(158);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(159);
    match(CalmParser::NAME);
    setState(160);
    rest();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- RestContext ------------------------------------------------------------------

CalmParser::RestContext::RestContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::RestContext::OPEN_BRACE() {
  return getToken(CalmParser::OPEN_BRACE, 0);
}

tree::TerminalNode* CalmParser::RestContext::CLOSE_BRACE() {
  return getToken(CalmParser::CLOSE_BRACE, 0);
}

tree::TerminalNode* CalmParser::RestContext::COLON() {
  return getToken(CalmParser::COLON, 0);
}

std::vector<tree::TerminalNode *> CalmParser::RestContext::NAME() {
  return getTokens(CalmParser::NAME);
}

tree::TerminalNode* CalmParser::RestContext::NAME(size_t i) {
  return getToken(CalmParser::NAME, i);
}

tree::TerminalNode* CalmParser::RestContext::WHEN() {
  return getToken(CalmParser::WHEN, 0);
}

CalmParser::ValueContext* CalmParser::RestContext::value() {
  return getRuleContext<CalmParser::ValueContext>(0);
}

std::vector<CalmParser::MemberContext *> CalmParser::RestContext::member() {
  return getRuleContexts<CalmParser::MemberContext>();
}

CalmParser::MemberContext* CalmParser::RestContext::member(size_t i) {
  return getRuleContext<CalmParser::MemberContext>(i);
}

tree::TerminalNode* CalmParser::RestContext::TEXT() {
  return getToken(CalmParser::TEXT, 0);
}

std::vector<tree::TerminalNode *> CalmParser::RestContext::LINE_END() {
  return getTokens(CalmParser::LINE_END);
}

tree::TerminalNode* CalmParser::RestContext::LINE_END(size_t i) {
  return getToken(CalmParser::LINE_END, i);
}

std::vector<tree::TerminalNode *> CalmParser::RestContext::COMMA() {
  return getTokens(CalmParser::COMMA);
}

tree::TerminalNode* CalmParser::RestContext::COMMA(size_t i) {
  return getToken(CalmParser::COMMA, i);
}

std::vector<tree::TerminalNode *> CalmParser::RestContext::SEMICOLON() {
  return getTokens(CalmParser::SEMICOLON);
}

tree::TerminalNode* CalmParser::RestContext::SEMICOLON(size_t i) {
  return getToken(CalmParser::SEMICOLON, i);
}


size_t CalmParser::RestContext::getRuleIndex() const {
  return CalmParser::RuleRest;
}


CalmParser::RestContext* CalmParser::rest() {
  RestContext *_localctx = _tracker.createInstance<RestContext>(_ctx, getState());
  enterRule(_localctx, 20, CalmParser::RuleRest);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(163);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == CalmParser::NAME

    || _la == CalmParser::TEXT) {
      setState(162);
      _la = _input->LA(1);
      if (!(_la == CalmParser::NAME

      || _la == CalmParser::TEXT)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
    }
    setState(167);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == CalmParser::COLON) {
      setState(165);
      match(CalmParser::COLON);
      setState(166);
      match(CalmParser::NAME);
    }
    setState(171);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == CalmParser::WHEN) {
      setState(169);
      match(CalmParser::WHEN);
      setState(170);
      value();
    }
    setState(173);
    match(CalmParser::OPEN_BRACE);
    setState(177);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
      | (1ULL << CalmParser::COMMA)
      | (1ULL << CalmParser::SEMICOLON))) != 0)) {
      setState(174);
      _la = _input->LA(1);
      if (!((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
        | (1ULL << CalmParser::COMMA)
        | (1ULL << CalmParser::SEMICOLON))) != 0))) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(179);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(190);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << CalmParser::NAME)
      | (1ULL << CalmParser::FOR)
      | (1ULL << CalmParser::AT))) != 0)) {
      setState(180);
      member();
      setState(187);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
        | (1ULL << CalmParser::COMMA)
        | (1ULL << CalmParser::SEMICOLON))) != 0)) {
        setState(181);
        _la = _input->LA(1);
        if (!((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
          | (1ULL << CalmParser::COMMA)
          | (1ULL << CalmParser::SEMICOLON))) != 0))) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(183);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << CalmParser::NAME)
          | (1ULL << CalmParser::FOR)
          | (1ULL << CalmParser::AT))) != 0)) {
          setState(182);
          member();
        }
        setState(189);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(192);
    match(CalmParser::CLOSE_BRACE);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MemberContext ------------------------------------------------------------------

CalmParser::MemberContext::MemberContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::MemberContext::NAME() {
  return getToken(CalmParser::NAME, 0);
}

tree::TerminalNode* CalmParser::MemberContext::ASSIGN() {
  return getToken(CalmParser::ASSIGN, 0);
}

CalmParser::ValueContext* CalmParser::MemberContext::value() {
  return getRuleContext<CalmParser::ValueContext>(0);
}

CalmParser::RestContext* CalmParser::MemberContext::rest() {
  return getRuleContext<CalmParser::RestContext>(0);
}

std::vector<CalmParser::AnnotationContext *> CalmParser::MemberContext::annotation() {
  return getRuleContexts<CalmParser::AnnotationContext>();
}

CalmParser::AnnotationContext* CalmParser::MemberContext::annotation(size_t i) {
  return getRuleContext<CalmParser::AnnotationContext>(i);
}

CalmParser::LoopContext* CalmParser::MemberContext::loop() {
  return getRuleContext<CalmParser::LoopContext>(0);
}


size_t CalmParser::MemberContext::getRuleIndex() const {
  return CalmParser::RuleMember;
}


CalmParser::MemberContext* CalmParser::member() {
  MemberContext *_localctx = _tracker.createInstance<MemberContext>(_ctx, getState());
  enterRule(_localctx, 22, CalmParser::RuleMember);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    setState(207);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case CalmParser::NAME:
      case CalmParser::AT: {
        enterOuterAlt(_localctx, 1);
        setState(197);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == CalmParser::AT) {
          setState(194);
          annotation();
          setState(199);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        setState(200);
        match(CalmParser::NAME);
        setState(204);
        _errHandler->sync(this);
        switch (_input->LA(1)) {
          case CalmParser::ASSIGN: {
            setState(201);
            match(CalmParser::ASSIGN);
            setState(202);
            value();
            break;
          }

          case CalmParser::NAME:
          case CalmParser::TEXT:
          case CalmParser::WHEN:
          case CalmParser::OPEN_BRACE:
          case CalmParser::COLON: {
            setState(203);
            rest();
            break;
          }

        default:
          throw NoViableAltException(this);
        }
        break;
      }

      case CalmParser::FOR: {
        enterOuterAlt(_localctx, 2);
        setState(206);
        loop();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- AnnotationContext ------------------------------------------------------------------

CalmParser::AnnotationContext::AnnotationContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::AnnotationContext::AT() {
  return getToken(CalmParser::AT, 0);
}

tree::TerminalNode* CalmParser::AnnotationContext::NAME() {
  return getToken(CalmParser::NAME, 0);
}

tree::TerminalNode* CalmParser::AnnotationContext::OPEN_PAREN() {
  return getToken(CalmParser::OPEN_PAREN, 0);
}

tree::TerminalNode* CalmParser::AnnotationContext::CLOSE_PAREN() {
  return getToken(CalmParser::CLOSE_PAREN, 0);
}

std::vector<tree::TerminalNode *> CalmParser::AnnotationContext::LINE_END() {
  return getTokens(CalmParser::LINE_END);
}

tree::TerminalNode* CalmParser::AnnotationContext::LINE_END(size_t i) {
  return getToken(CalmParser::LINE_END, i);
}

std::vector<CalmParser::ValueContext *> CalmParser::AnnotationContext::value() {
  return getRuleContexts<CalmParser::ValueContext>();
}

CalmParser::ValueContext* CalmParser::AnnotationContext::value(size_t i) {
  return getRuleContext<CalmParser::ValueContext>(i);
}

std::vector<tree::TerminalNode *> CalmParser::AnnotationContext::ASSIGN() {
  return getTokens(CalmParser::ASSIGN);
}

tree::TerminalNode* CalmParser::AnnotationContext::ASSIGN(size_t i) {
  return getToken(CalmParser::ASSIGN, i);
}

std::vector<tree::TerminalNode *> CalmParser::AnnotationContext::COMMA() {
  return getTokens(CalmParser::COMMA);
}

tree::TerminalNode* CalmParser::AnnotationContext::COMMA(size_t i) {
  return getToken(CalmParser::COMMA, i);
}


size_t CalmParser::AnnotationContext::getRuleIndex() const {
  return CalmParser::RuleAnnotation;
}


CalmParser::AnnotationContext* CalmParser::annotation() {
  AnnotationContext *_localctx = _tracker.createInstance<AnnotationContext>(_ctx, getState());
  enterRule(_localctx, 24, CalmParser::RuleAnnotation);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(209);
    match(CalmParser::AT);
    setState(210);
    match(CalmParser::NAME);
    setState(233);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == CalmParser::OPEN_PAREN) {
      setState(211);
      match(CalmParser::OPEN_PAREN);
      setState(230);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << CalmParser::NAME)
        | (1ULL << CalmParser::TEXT)
        | (1ULL << CalmParser::NUMBER)
        | (1ULL << CalmParser::NOT)
        | (1ULL << CalmParser::TRUE)
        | (1ULL << CalmParser::FALSE)
        | (1ULL << CalmParser::OPEN_BRACE)
        | (1ULL << CalmParser::OPEN_BRACKET)
        | (1ULL << CalmParser::OPEN_PAREN))) != 0)) {
        setState(212);
        value();
        setState(215);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == CalmParser::ASSIGN) {
          setState(213);
          match(CalmParser::ASSIGN);
          setState(214);
          value();
        }
        setState(227);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == CalmParser::COMMA) {
          setState(217);
          match(CalmParser::COMMA);
          setState(223);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if ((((_la & ~ 0x3fULL) == 0) &&
            ((1ULL << _la) & ((1ULL << CalmParser::NAME)
            | (1ULL << CalmParser::TEXT)
            | (1ULL << CalmParser::NUMBER)
            | (1ULL << CalmParser::NOT)
            | (1ULL << CalmParser::TRUE)
            | (1ULL << CalmParser::FALSE)
            | (1ULL << CalmParser::OPEN_BRACE)
            | (1ULL << CalmParser::OPEN_BRACKET)
            | (1ULL << CalmParser::OPEN_PAREN))) != 0)) {
            setState(218);
            value();
            setState(221);
            _errHandler->sync(this);

            _la = _input->LA(1);
            if (_la == CalmParser::ASSIGN) {
              setState(219);
              match(CalmParser::ASSIGN);
              setState(220);
              value();
            }
          }
          setState(229);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
      }
      setState(232);
      match(CalmParser::CLOSE_PAREN);
    }
    setState(238);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == CalmParser::LINE_END) {
      setState(235);
      match(CalmParser::LINE_END);
      setState(240);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TypeContext ------------------------------------------------------------------

CalmParser::TypeContext::TypeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::TypeContext::NAME() {
  return getToken(CalmParser::NAME, 0);
}

tree::TerminalNode* CalmParser::TypeContext::OPEN_PAREN() {
  return getToken(CalmParser::OPEN_PAREN, 0);
}

std::vector<CalmParser::TypeContext *> CalmParser::TypeContext::type() {
  return getRuleContexts<CalmParser::TypeContext>();
}

CalmParser::TypeContext* CalmParser::TypeContext::type(size_t i) {
  return getRuleContext<CalmParser::TypeContext>(i);
}

tree::TerminalNode* CalmParser::TypeContext::CLOSE_PAREN() {
  return getToken(CalmParser::CLOSE_PAREN, 0);
}

std::vector<tree::TerminalNode *> CalmParser::TypeContext::COMMA() {
  return getTokens(CalmParser::COMMA);
}

tree::TerminalNode* CalmParser::TypeContext::COMMA(size_t i) {
  return getToken(CalmParser::COMMA, i);
}


size_t CalmParser::TypeContext::getRuleIndex() const {
  return CalmParser::RuleType;
}


CalmParser::TypeContext* CalmParser::type() {
  TypeContext *_localctx = _tracker.createInstance<TypeContext>(_ctx, getState());
  enterRule(_localctx, 26, CalmParser::RuleType);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(241);
    match(CalmParser::NAME);
    setState(253);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == CalmParser::OPEN_PAREN) {
      setState(242);
      match(CalmParser::OPEN_PAREN);
      setState(243);
      type();
      setState(248);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == CalmParser::COMMA) {
        setState(244);
        match(CalmParser::COMMA);
        setState(245);
        type();
        setState(250);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(251);
      match(CalmParser::CLOSE_PAREN);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ValueContext ------------------------------------------------------------------

CalmParser::ValueContext::ValueContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<CalmParser::PrimaryContext *> CalmParser::ValueContext::primary() {
  return getRuleContexts<CalmParser::PrimaryContext>();
}

CalmParser::PrimaryContext* CalmParser::ValueContext::primary(size_t i) {
  return getRuleContext<CalmParser::PrimaryContext>(i);
}

std::vector<tree::TerminalNode *> CalmParser::ValueContext::NOT() {
  return getTokens(CalmParser::NOT);
}

tree::TerminalNode* CalmParser::ValueContext::NOT(size_t i) {
  return getToken(CalmParser::NOT, i);
}

std::vector<tree::TerminalNode *> CalmParser::ValueContext::EQUAL() {
  return getTokens(CalmParser::EQUAL);
}

tree::TerminalNode* CalmParser::ValueContext::EQUAL(size_t i) {
  return getToken(CalmParser::EQUAL, i);
}

std::vector<tree::TerminalNode *> CalmParser::ValueContext::NOT_EQUAL() {
  return getTokens(CalmParser::NOT_EQUAL);
}

tree::TerminalNode* CalmParser::ValueContext::NOT_EQUAL(size_t i) {
  return getToken(CalmParser::NOT_EQUAL, i);
}

std::vector<tree::TerminalNode *> CalmParser::ValueContext::IN() {
  return getTokens(CalmParser::IN);
}

tree::TerminalNode* CalmParser::ValueContext::IN(size_t i) {
  return getToken(CalmParser::IN, i);
}

std::vector<tree::TerminalNode *> CalmParser::ValueContext::AND() {
  return getTokens(CalmParser::AND);
}

tree::TerminalNode* CalmParser::ValueContext::AND(size_t i) {
  return getToken(CalmParser::AND, i);
}

std::vector<tree::TerminalNode *> CalmParser::ValueContext::OR() {
  return getTokens(CalmParser::OR);
}

tree::TerminalNode* CalmParser::ValueContext::OR(size_t i) {
  return getToken(CalmParser::OR, i);
}


size_t CalmParser::ValueContext::getRuleIndex() const {
  return CalmParser::RuleValue;
}


CalmParser::ValueContext* CalmParser::value() {
  ValueContext *_localctx = _tracker.createInstance<ValueContext>(_ctx, getState());
  enterRule(_localctx, 28, CalmParser::RuleValue);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(256);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == CalmParser::NOT) {
      setState(255);
      match(CalmParser::NOT);
    }
    setState(258);
    primary();
    setState(261);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << CalmParser::IN)
      | (1ULL << CalmParser::EQUAL)
      | (1ULL << CalmParser::NOT_EQUAL))) != 0)) {
      setState(259);
      _la = _input->LA(1);
      if (!((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << CalmParser::IN)
        | (1ULL << CalmParser::EQUAL)
        | (1ULL << CalmParser::NOT_EQUAL))) != 0))) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(260);
      primary();
    }
    setState(274);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == CalmParser::AND

    || _la == CalmParser::OR) {
      setState(263);
      _la = _input->LA(1);
      if (!(_la == CalmParser::AND

      || _la == CalmParser::OR)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(265);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == CalmParser::NOT) {
        setState(264);
        match(CalmParser::NOT);
      }
      setState(267);
      primary();
      setState(270);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << CalmParser::IN)
        | (1ULL << CalmParser::EQUAL)
        | (1ULL << CalmParser::NOT_EQUAL))) != 0)) {
        setState(268);
        _la = _input->LA(1);
        if (!((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << CalmParser::IN)
          | (1ULL << CalmParser::EQUAL)
          | (1ULL << CalmParser::NOT_EQUAL))) != 0))) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(269);
        primary();
      }
      setState(276);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- PrimaryContext ------------------------------------------------------------------

CalmParser::PrimaryContext::PrimaryContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::PrimaryContext::TEXT() {
  return getToken(CalmParser::TEXT, 0);
}

tree::TerminalNode* CalmParser::PrimaryContext::NUMBER() {
  return getToken(CalmParser::NUMBER, 0);
}

tree::TerminalNode* CalmParser::PrimaryContext::TRUE() {
  return getToken(CalmParser::TRUE, 0);
}

tree::TerminalNode* CalmParser::PrimaryContext::FALSE() {
  return getToken(CalmParser::FALSE, 0);
}

CalmParser::ListContext* CalmParser::PrimaryContext::list() {
  return getRuleContext<CalmParser::ListContext>(0);
}

CalmParser::MapContext* CalmParser::PrimaryContext::map() {
  return getRuleContext<CalmParser::MapContext>(0);
}

std::vector<tree::TerminalNode *> CalmParser::PrimaryContext::NAME() {
  return getTokens(CalmParser::NAME);
}

tree::TerminalNode* CalmParser::PrimaryContext::NAME(size_t i) {
  return getToken(CalmParser::NAME, i);
}

tree::TerminalNode* CalmParser::PrimaryContext::OPEN_PAREN() {
  return getToken(CalmParser::OPEN_PAREN, 0);
}

std::vector<CalmParser::ValueContext *> CalmParser::PrimaryContext::value() {
  return getRuleContexts<CalmParser::ValueContext>();
}

CalmParser::ValueContext* CalmParser::PrimaryContext::value(size_t i) {
  return getRuleContext<CalmParser::ValueContext>(i);
}

tree::TerminalNode* CalmParser::PrimaryContext::CLOSE_PAREN() {
  return getToken(CalmParser::CLOSE_PAREN, 0);
}

std::vector<tree::TerminalNode *> CalmParser::PrimaryContext::DOT() {
  return getTokens(CalmParser::DOT);
}

tree::TerminalNode* CalmParser::PrimaryContext::DOT(size_t i) {
  return getToken(CalmParser::DOT, i);
}

std::vector<tree::TerminalNode *> CalmParser::PrimaryContext::OPEN_BRACKET() {
  return getTokens(CalmParser::OPEN_BRACKET);
}

tree::TerminalNode* CalmParser::PrimaryContext::OPEN_BRACKET(size_t i) {
  return getToken(CalmParser::OPEN_BRACKET, i);
}

std::vector<tree::TerminalNode *> CalmParser::PrimaryContext::CLOSE_BRACKET() {
  return getTokens(CalmParser::CLOSE_BRACKET);
}

tree::TerminalNode* CalmParser::PrimaryContext::CLOSE_BRACKET(size_t i) {
  return getToken(CalmParser::CLOSE_BRACKET, i);
}

std::vector<tree::TerminalNode *> CalmParser::PrimaryContext::ASSIGN() {
  return getTokens(CalmParser::ASSIGN);
}

tree::TerminalNode* CalmParser::PrimaryContext::ASSIGN(size_t i) {
  return getToken(CalmParser::ASSIGN, i);
}

std::vector<tree::TerminalNode *> CalmParser::PrimaryContext::COMMA() {
  return getTokens(CalmParser::COMMA);
}

tree::TerminalNode* CalmParser::PrimaryContext::COMMA(size_t i) {
  return getToken(CalmParser::COMMA, i);
}


size_t CalmParser::PrimaryContext::getRuleIndex() const {
  return CalmParser::RulePrimary;
}


CalmParser::PrimaryContext* CalmParser::primary() {
  PrimaryContext *_localctx = _tracker.createInstance<PrimaryContext>(_ctx, getState());
  enterRule(_localctx, 30, CalmParser::RulePrimary);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(315);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case CalmParser::TEXT: {
        setState(277);
        match(CalmParser::TEXT);
        break;
      }

      case CalmParser::NUMBER: {
        setState(278);
        match(CalmParser::NUMBER);
        setState(280);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == CalmParser::NAME) {
          setState(279);
          match(CalmParser::NAME);
        }
        break;
      }

      case CalmParser::TRUE: {
        setState(282);
        match(CalmParser::TRUE);
        break;
      }

      case CalmParser::FALSE: {
        setState(283);
        match(CalmParser::FALSE);
        break;
      }

      case CalmParser::OPEN_BRACKET: {
        setState(284);
        list();
        break;
      }

      case CalmParser::OPEN_BRACE: {
        setState(285);
        map();
        break;
      }

      case CalmParser::NAME: {
        setState(286);
        match(CalmParser::NAME);
        setState(309);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == CalmParser::OPEN_PAREN) {
          setState(287);
          match(CalmParser::OPEN_PAREN);
          setState(306);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if ((((_la & ~ 0x3fULL) == 0) &&
            ((1ULL << _la) & ((1ULL << CalmParser::NAME)
            | (1ULL << CalmParser::TEXT)
            | (1ULL << CalmParser::NUMBER)
            | (1ULL << CalmParser::NOT)
            | (1ULL << CalmParser::TRUE)
            | (1ULL << CalmParser::FALSE)
            | (1ULL << CalmParser::OPEN_BRACE)
            | (1ULL << CalmParser::OPEN_BRACKET)
            | (1ULL << CalmParser::OPEN_PAREN))) != 0)) {
            setState(288);
            value();
            setState(291);
            _errHandler->sync(this);

            _la = _input->LA(1);
            if (_la == CalmParser::ASSIGN) {
              setState(289);
              match(CalmParser::ASSIGN);
              setState(290);
              value();
            }
            setState(303);
            _errHandler->sync(this);
            _la = _input->LA(1);
            while (_la == CalmParser::COMMA) {
              setState(293);
              match(CalmParser::COMMA);
              setState(299);
              _errHandler->sync(this);

              _la = _input->LA(1);
              if ((((_la & ~ 0x3fULL) == 0) &&
                ((1ULL << _la) & ((1ULL << CalmParser::NAME)
                | (1ULL << CalmParser::TEXT)
                | (1ULL << CalmParser::NUMBER)
                | (1ULL << CalmParser::NOT)
                | (1ULL << CalmParser::TRUE)
                | (1ULL << CalmParser::FALSE)
                | (1ULL << CalmParser::OPEN_BRACE)
                | (1ULL << CalmParser::OPEN_BRACKET)
                | (1ULL << CalmParser::OPEN_PAREN))) != 0)) {
                setState(294);
                value();
                setState(297);
                _errHandler->sync(this);

                _la = _input->LA(1);
                if (_la == CalmParser::ASSIGN) {
                  setState(295);
                  match(CalmParser::ASSIGN);
                  setState(296);
                  value();
                }
              }
              setState(305);
              _errHandler->sync(this);
              _la = _input->LA(1);
            }
          }
          setState(308);
          match(CalmParser::CLOSE_PAREN);
        }
        break;
      }

      case CalmParser::OPEN_PAREN: {
        setState(311);
        match(CalmParser::OPEN_PAREN);
        setState(312);
        value();
        setState(313);
        match(CalmParser::CLOSE_PAREN);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(325);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == CalmParser::OPEN_BRACKET

    || _la == CalmParser::DOT) {
      setState(323);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case CalmParser::DOT: {
          setState(317);
          match(CalmParser::DOT);
          setState(318);
          match(CalmParser::NAME);
          break;
        }

        case CalmParser::OPEN_BRACKET: {
          setState(319);
          match(CalmParser::OPEN_BRACKET);
          setState(320);
          value();
          setState(321);
          match(CalmParser::CLOSE_BRACKET);
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(327);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ListContext ------------------------------------------------------------------

CalmParser::ListContext::ListContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::ListContext::OPEN_BRACKET() {
  return getToken(CalmParser::OPEN_BRACKET, 0);
}

tree::TerminalNode* CalmParser::ListContext::CLOSE_BRACKET() {
  return getToken(CalmParser::CLOSE_BRACKET, 0);
}

std::vector<CalmParser::ValueContext *> CalmParser::ListContext::value() {
  return getRuleContexts<CalmParser::ValueContext>();
}

CalmParser::ValueContext* CalmParser::ListContext::value(size_t i) {
  return getRuleContext<CalmParser::ValueContext>(i);
}

std::vector<tree::TerminalNode *> CalmParser::ListContext::LINE_END() {
  return getTokens(CalmParser::LINE_END);
}

tree::TerminalNode* CalmParser::ListContext::LINE_END(size_t i) {
  return getToken(CalmParser::LINE_END, i);
}

std::vector<tree::TerminalNode *> CalmParser::ListContext::COMMA() {
  return getTokens(CalmParser::COMMA);
}

tree::TerminalNode* CalmParser::ListContext::COMMA(size_t i) {
  return getToken(CalmParser::COMMA, i);
}


size_t CalmParser::ListContext::getRuleIndex() const {
  return CalmParser::RuleList;
}


CalmParser::ListContext* CalmParser::list() {
  ListContext *_localctx = _tracker.createInstance<ListContext>(_ctx, getState());
  enterRule(_localctx, 32, CalmParser::RuleList);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(328);
    match(CalmParser::OPEN_BRACKET);
    setState(332);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == CalmParser::LINE_END

    || _la == CalmParser::COMMA) {
      setState(329);
      _la = _input->LA(1);
      if (!(_la == CalmParser::LINE_END

      || _la == CalmParser::COMMA)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(334);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(345);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << CalmParser::NAME)
      | (1ULL << CalmParser::TEXT)
      | (1ULL << CalmParser::NUMBER)
      | (1ULL << CalmParser::NOT)
      | (1ULL << CalmParser::TRUE)
      | (1ULL << CalmParser::FALSE)
      | (1ULL << CalmParser::OPEN_BRACE)
      | (1ULL << CalmParser::OPEN_BRACKET)
      | (1ULL << CalmParser::OPEN_PAREN))) != 0)) {
      setState(335);
      value();
      setState(342);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == CalmParser::LINE_END

      || _la == CalmParser::COMMA) {
        setState(336);
        _la = _input->LA(1);
        if (!(_la == CalmParser::LINE_END

        || _la == CalmParser::COMMA)) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(338);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << CalmParser::NAME)
          | (1ULL << CalmParser::TEXT)
          | (1ULL << CalmParser::NUMBER)
          | (1ULL << CalmParser::NOT)
          | (1ULL << CalmParser::TRUE)
          | (1ULL << CalmParser::FALSE)
          | (1ULL << CalmParser::OPEN_BRACE)
          | (1ULL << CalmParser::OPEN_BRACKET)
          | (1ULL << CalmParser::OPEN_PAREN))) != 0)) {
          setState(337);
          value();
        }
        setState(344);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(347);
    match(CalmParser::CLOSE_BRACKET);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MapContext ------------------------------------------------------------------

CalmParser::MapContext::MapContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::MapContext::OPEN_BRACE() {
  return getToken(CalmParser::OPEN_BRACE, 0);
}

tree::TerminalNode* CalmParser::MapContext::CLOSE_BRACE() {
  return getToken(CalmParser::CLOSE_BRACE, 0);
}

std::vector<CalmParser::EntryContext *> CalmParser::MapContext::entry() {
  return getRuleContexts<CalmParser::EntryContext>();
}

CalmParser::EntryContext* CalmParser::MapContext::entry(size_t i) {
  return getRuleContext<CalmParser::EntryContext>(i);
}

std::vector<tree::TerminalNode *> CalmParser::MapContext::LINE_END() {
  return getTokens(CalmParser::LINE_END);
}

tree::TerminalNode* CalmParser::MapContext::LINE_END(size_t i) {
  return getToken(CalmParser::LINE_END, i);
}

std::vector<tree::TerminalNode *> CalmParser::MapContext::COMMA() {
  return getTokens(CalmParser::COMMA);
}

tree::TerminalNode* CalmParser::MapContext::COMMA(size_t i) {
  return getToken(CalmParser::COMMA, i);
}

std::vector<tree::TerminalNode *> CalmParser::MapContext::SEMICOLON() {
  return getTokens(CalmParser::SEMICOLON);
}

tree::TerminalNode* CalmParser::MapContext::SEMICOLON(size_t i) {
  return getToken(CalmParser::SEMICOLON, i);
}


size_t CalmParser::MapContext::getRuleIndex() const {
  return CalmParser::RuleMap;
}


CalmParser::MapContext* CalmParser::map() {
  MapContext *_localctx = _tracker.createInstance<MapContext>(_ctx, getState());
  enterRule(_localctx, 34, CalmParser::RuleMap);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(349);
    match(CalmParser::OPEN_BRACE);
    setState(353);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
      | (1ULL << CalmParser::COMMA)
      | (1ULL << CalmParser::SEMICOLON))) != 0)) {
      setState(350);
      _la = _input->LA(1);
      if (!((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
        | (1ULL << CalmParser::COMMA)
        | (1ULL << CalmParser::SEMICOLON))) != 0))) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(355);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(366);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << CalmParser::NAME)
      | (1ULL << CalmParser::TEXT)
      | (1ULL << CalmParser::IMPORT)
      | (1ULL << CalmParser::AS)
      | (1ULL << CalmParser::PARAM)
      | (1ULL << CalmParser::ENVIRONMENT)
      | (1ULL << CalmParser::LET)
      | (1ULL << CalmParser::ASSERT)
      | (1ULL << CalmParser::FOR)
      | (1ULL << CalmParser::IN)
      | (1ULL << CalmParser::WHEN)
      | (1ULL << CalmParser::AND)
      | (1ULL << CalmParser::OR)
      | (1ULL << CalmParser::NOT)
      | (1ULL << CalmParser::TRUE)
      | (1ULL << CalmParser::FALSE))) != 0)) {
      setState(356);
      entry();
      setState(363);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
        | (1ULL << CalmParser::COMMA)
        | (1ULL << CalmParser::SEMICOLON))) != 0)) {
        setState(357);
        _la = _input->LA(1);
        if (!((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << CalmParser::LINE_END)
          | (1ULL << CalmParser::COMMA)
          | (1ULL << CalmParser::SEMICOLON))) != 0))) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(359);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << CalmParser::NAME)
          | (1ULL << CalmParser::TEXT)
          | (1ULL << CalmParser::IMPORT)
          | (1ULL << CalmParser::AS)
          | (1ULL << CalmParser::PARAM)
          | (1ULL << CalmParser::ENVIRONMENT)
          | (1ULL << CalmParser::LET)
          | (1ULL << CalmParser::ASSERT)
          | (1ULL << CalmParser::FOR)
          | (1ULL << CalmParser::IN)
          | (1ULL << CalmParser::WHEN)
          | (1ULL << CalmParser::AND)
          | (1ULL << CalmParser::OR)
          | (1ULL << CalmParser::NOT)
          | (1ULL << CalmParser::TRUE)
          | (1ULL << CalmParser::FALSE))) != 0)) {
          setState(358);
          entry();
        }
        setState(365);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
    }
    setState(368);
    match(CalmParser::CLOSE_BRACE);
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- EntryContext ------------------------------------------------------------------

CalmParser::EntryContext::EntryContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* CalmParser::EntryContext::ASSIGN() {
  return getToken(CalmParser::ASSIGN, 0);
}

CalmParser::ValueContext* CalmParser::EntryContext::value() {
  return getRuleContext<CalmParser::ValueContext>(0);
}

std::vector<tree::TerminalNode *> CalmParser::EntryContext::NAME() {
  return getTokens(CalmParser::NAME);
}

tree::TerminalNode* CalmParser::EntryContext::NAME(size_t i) {
  return getToken(CalmParser::NAME, i);
}

tree::TerminalNode* CalmParser::EntryContext::TEXT() {
  return getToken(CalmParser::TEXT, 0);
}

tree::TerminalNode* CalmParser::EntryContext::IMPORT() {
  return getToken(CalmParser::IMPORT, 0);
}

tree::TerminalNode* CalmParser::EntryContext::AS() {
  return getToken(CalmParser::AS, 0);
}

tree::TerminalNode* CalmParser::EntryContext::PARAM() {
  return getToken(CalmParser::PARAM, 0);
}

tree::TerminalNode* CalmParser::EntryContext::ENVIRONMENT() {
  return getToken(CalmParser::ENVIRONMENT, 0);
}

tree::TerminalNode* CalmParser::EntryContext::LET() {
  return getToken(CalmParser::LET, 0);
}

tree::TerminalNode* CalmParser::EntryContext::ASSERT() {
  return getToken(CalmParser::ASSERT, 0);
}

tree::TerminalNode* CalmParser::EntryContext::FOR() {
  return getToken(CalmParser::FOR, 0);
}

tree::TerminalNode* CalmParser::EntryContext::IN() {
  return getToken(CalmParser::IN, 0);
}

tree::TerminalNode* CalmParser::EntryContext::WHEN() {
  return getToken(CalmParser::WHEN, 0);
}

tree::TerminalNode* CalmParser::EntryContext::AND() {
  return getToken(CalmParser::AND, 0);
}

tree::TerminalNode* CalmParser::EntryContext::OR() {
  return getToken(CalmParser::OR, 0);
}

tree::TerminalNode* CalmParser::EntryContext::NOT() {
  return getToken(CalmParser::NOT, 0);
}

tree::TerminalNode* CalmParser::EntryContext::TRUE() {
  return getToken(CalmParser::TRUE, 0);
}

tree::TerminalNode* CalmParser::EntryContext::FALSE() {
  return getToken(CalmParser::FALSE, 0);
}

std::vector<tree::TerminalNode *> CalmParser::EntryContext::DOT() {
  return getTokens(CalmParser::DOT);
}

tree::TerminalNode* CalmParser::EntryContext::DOT(size_t i) {
  return getToken(CalmParser::DOT, i);
}


size_t CalmParser::EntryContext::getRuleIndex() const {
  return CalmParser::RuleEntry;
}


CalmParser::EntryContext* CalmParser::entry() {
  EntryContext *_localctx = _tracker.createInstance<EntryContext>(_ctx, getState());
  enterRule(_localctx, 36, CalmParser::RuleEntry);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(393);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case CalmParser::NAME: {
        setState(370);
        match(CalmParser::NAME);
        setState(375);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == CalmParser::DOT) {
          setState(371);
          match(CalmParser::DOT);
          setState(372);
          match(CalmParser::NAME);
          setState(377);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        break;
      }

      case CalmParser::TEXT: {
        setState(378);
        match(CalmParser::TEXT);
        break;
      }

      case CalmParser::IMPORT: {
        setState(379);
        match(CalmParser::IMPORT);
        break;
      }

      case CalmParser::AS: {
        setState(380);
        match(CalmParser::AS);
        break;
      }

      case CalmParser::PARAM: {
        setState(381);
        match(CalmParser::PARAM);
        break;
      }

      case CalmParser::ENVIRONMENT: {
        setState(382);
        match(CalmParser::ENVIRONMENT);
        break;
      }

      case CalmParser::LET: {
        setState(383);
        match(CalmParser::LET);
        break;
      }

      case CalmParser::ASSERT: {
        setState(384);
        match(CalmParser::ASSERT);
        break;
      }

      case CalmParser::FOR: {
        setState(385);
        match(CalmParser::FOR);
        break;
      }

      case CalmParser::IN: {
        setState(386);
        match(CalmParser::IN);
        break;
      }

      case CalmParser::WHEN: {
        setState(387);
        match(CalmParser::WHEN);
        break;
      }

      case CalmParser::AND: {
        setState(388);
        match(CalmParser::AND);
        break;
      }

      case CalmParser::OR: {
        setState(389);
        match(CalmParser::OR);
        break;
      }

      case CalmParser::NOT: {
        setState(390);
        match(CalmParser::NOT);
        break;
      }

      case CalmParser::TRUE: {
        setState(391);
        match(CalmParser::TRUE);
        break;
      }

      case CalmParser::FALSE: {
        setState(392);
        match(CalmParser::FALSE);
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(395);
    match(CalmParser::ASSIGN);
    setState(396);
    value();
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- InterpolationContext ------------------------------------------------------------------

CalmParser::InterpolationContext::InterpolationContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<tree::TerminalNode *> CalmParser::InterpolationContext::NAME() {
  return getTokens(CalmParser::NAME);
}

tree::TerminalNode* CalmParser::InterpolationContext::NAME(size_t i) {
  return getToken(CalmParser::NAME, i);
}

std::vector<tree::TerminalNode *> CalmParser::InterpolationContext::DOT() {
  return getTokens(CalmParser::DOT);
}

tree::TerminalNode* CalmParser::InterpolationContext::DOT(size_t i) {
  return getToken(CalmParser::DOT, i);
}

std::vector<tree::TerminalNode *> CalmParser::InterpolationContext::OPEN_BRACKET() {
  return getTokens(CalmParser::OPEN_BRACKET);
}

tree::TerminalNode* CalmParser::InterpolationContext::OPEN_BRACKET(size_t i) {
  return getToken(CalmParser::OPEN_BRACKET, i);
}

std::vector<tree::TerminalNode *> CalmParser::InterpolationContext::NUMBER() {
  return getTokens(CalmParser::NUMBER);
}

tree::TerminalNode* CalmParser::InterpolationContext::NUMBER(size_t i) {
  return getToken(CalmParser::NUMBER, i);
}

std::vector<tree::TerminalNode *> CalmParser::InterpolationContext::CLOSE_BRACKET() {
  return getTokens(CalmParser::CLOSE_BRACKET);
}

tree::TerminalNode* CalmParser::InterpolationContext::CLOSE_BRACKET(size_t i) {
  return getToken(CalmParser::CLOSE_BRACKET, i);
}


size_t CalmParser::InterpolationContext::getRuleIndex() const {
  return CalmParser::RuleInterpolation;
}


CalmParser::InterpolationContext* CalmParser::interpolation() {
  InterpolationContext *_localctx = _tracker.createInstance<InterpolationContext>(_ctx, getState());
  enterRule(_localctx, 38, CalmParser::RuleInterpolation);
  size_t _la = 0;

  auto onExit = finally([=] {
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(398);
    match(CalmParser::NAME);
    setState(406);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == CalmParser::OPEN_BRACKET

    || _la == CalmParser::DOT) {
      setState(404);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case CalmParser::DOT: {
          setState(399);
          match(CalmParser::DOT);
          setState(400);
          match(CalmParser::NAME);
          break;
        }

        case CalmParser::OPEN_BRACKET: {
          setState(401);
          match(CalmParser::OPEN_BRACKET);
          setState(402);
          match(CalmParser::NUMBER);
          setState(403);
          match(CalmParser::CLOSE_BRACKET);
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(408);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
   
  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

// Static vars and initialization.
std::vector<dfa::DFA> CalmParser::_decisionToDFA;
atn::PredictionContextCache CalmParser::_sharedContextCache;

// We own the ATN which in turn owns the ATN states.
atn::ATN CalmParser::_atn;
std::vector<uint16_t> CalmParser::_serializedATN;

std::vector<std::string> CalmParser::_ruleNames = {
  "file", "item", "importItem", "param", "environment", "let", "assertItem", 
  "loop", "looped", "block", "rest", "member", "annotation", "type", "value", 
  "primary", "list", "map", "entry", "interpolation"
};

std::vector<std::string> CalmParser::_literalNames = {
};

std::vector<std::string> CalmParser::_symbolicNames = {
  "", "LINE_END", "NAME", "TEXT", "NUMBER", "IMPORT", "AS", "PARAM", "ENVIRONMENT", 
  "LET", "ASSERT", "FOR", "IN", "WHEN", "AND", "OR", "NOT", "TRUE", "FALSE", 
  "OPEN_BRACE", "CLOSE_BRACE", "OPEN_BRACKET", "CLOSE_BRACKET", "OPEN_PAREN", 
  "CLOSE_PAREN", "COMMA", "SEMICOLON", "ASSIGN", "EQUAL", "NOT_EQUAL", "COLON", 
  "DOT", "AT"
};

dfa::Vocabulary CalmParser::_vocabulary(_literalNames, _symbolicNames);

std::vector<std::string> CalmParser::_tokenNames;

CalmParser::Initializer::Initializer() {
	for (size_t i = 0; i < _symbolicNames.size(); ++i) {
		std::string name = _vocabulary.getLiteralName(i);
		if (name.empty()) {
			name = _vocabulary.getSymbolicName(i);
		}

		if (name.empty()) {
			_tokenNames.push_back("<INVALID>");
		} else {
      _tokenNames.push_back(name);
    }
	}

  _serializedATN = {
    0x3, 0x608b, 0xa72a, 0x8133, 0xb9ed, 0x417c, 0x3be7, 0x7786, 0x5964, 
    0x3, 0x22, 0x19c, 0x4, 0x2, 0x9, 0x2, 0x4, 0x3, 0x9, 0x3, 0x4, 0x4, 
    0x9, 0x4, 0x4, 0x5, 0x9, 0x5, 0x4, 0x6, 0x9, 0x6, 0x4, 0x7, 0x9, 0x7, 
    0x4, 0x8, 0x9, 0x8, 0x4, 0x9, 0x9, 0x9, 0x4, 0xa, 0x9, 0xa, 0x4, 0xb, 
    0x9, 0xb, 0x4, 0xc, 0x9, 0xc, 0x4, 0xd, 0x9, 0xd, 0x4, 0xe, 0x9, 0xe, 
    0x4, 0xf, 0x9, 0xf, 0x4, 0x10, 0x9, 0x10, 0x4, 0x11, 0x9, 0x11, 0x4, 
    0x12, 0x9, 0x12, 0x4, 0x13, 0x9, 0x13, 0x4, 0x14, 0x9, 0x14, 0x4, 0x15, 
    0x9, 0x15, 0x3, 0x2, 0x7, 0x2, 0x2c, 0xa, 0x2, 0xc, 0x2, 0xe, 0x2, 0x2f, 
    0xb, 0x2, 0x3, 0x2, 0x3, 0x2, 0x3, 0x2, 0x5, 0x2, 0x34, 0xa, 0x2, 0x7, 
    0x2, 0x36, 0xa, 0x2, 0xc, 0x2, 0xe, 0x2, 0x39, 0xb, 0x2, 0x5, 0x2, 0x3b, 
    0xa, 0x2, 0x3, 0x2, 0x3, 0x2, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 
    0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x5, 0x3, 0x46, 0xa, 0x3, 0x3, 0x4, 0x3, 
    0x4, 0x3, 0x4, 0x3, 0x4, 0x5, 0x4, 0x4c, 0xa, 0x4, 0x3, 0x5, 0x3, 0x5, 
    0x3, 0x5, 0x3, 0x5, 0x3, 0x5, 0x3, 0x5, 0x5, 0x5, 0x54, 0xa, 0x5, 0x3, 
    0x6, 0x3, 0x6, 0x3, 0x6, 0x3, 0x6, 0x7, 0x6, 0x5a, 0xa, 0x6, 0xc, 0x6, 
    0xe, 0x6, 0x5d, 0xb, 0x6, 0x3, 0x6, 0x3, 0x6, 0x3, 0x6, 0x5, 0x6, 0x62, 
    0xa, 0x6, 0x7, 0x6, 0x64, 0xa, 0x6, 0xc, 0x6, 0xe, 0x6, 0x67, 0xb, 0x6, 
    0x5, 0x6, 0x69, 0xa, 0x6, 0x3, 0x6, 0x3, 0x6, 0x3, 0x7, 0x3, 0x7, 0x3, 
    0x7, 0x3, 0x7, 0x5, 0x7, 0x71, 0xa, 0x7, 0x3, 0x7, 0x3, 0x7, 0x3, 0x7, 
    0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3, 0x9, 0x3, 0x9, 
    0x3, 0x9, 0x3, 0x9, 0x5, 0x9, 0x7f, 0xa, 0x9, 0x3, 0x9, 0x3, 0x9, 0x3, 
    0x9, 0x3, 0x9, 0x7, 0x9, 0x85, 0xa, 0x9, 0xc, 0x9, 0xe, 0x9, 0x88, 0xb, 
    0x9, 0x3, 0x9, 0x3, 0x9, 0x3, 0x9, 0x5, 0x9, 0x8d, 0xa, 0x9, 0x7, 0x9, 
    0x8f, 0xa, 0x9, 0xc, 0x9, 0xe, 0x9, 0x92, 0xb, 0x9, 0x5, 0x9, 0x94, 
    0xa, 0x9, 0x3, 0x9, 0x3, 0x9, 0x3, 0xa, 0x3, 0xa, 0x5, 0xa, 0x9a, 0xa, 
    0xa, 0x3, 0xb, 0x7, 0xb, 0x9d, 0xa, 0xb, 0xc, 0xb, 0xe, 0xb, 0xa0, 0xb, 
    0xb, 0x3, 0xb, 0x3, 0xb, 0x3, 0xb, 0x3, 0xc, 0x5, 0xc, 0xa6, 0xa, 0xc, 
    0x3, 0xc, 0x3, 0xc, 0x5, 0xc, 0xaa, 0xa, 0xc, 0x3, 0xc, 0x3, 0xc, 0x5, 
    0xc, 0xae, 0xa, 0xc, 0x3, 0xc, 0x3, 0xc, 0x7, 0xc, 0xb2, 0xa, 0xc, 0xc, 
    0xc, 0xe, 0xc, 0xb5, 0xb, 0xc, 0x3, 0xc, 0x3, 0xc, 0x3, 0xc, 0x5, 0xc, 
    0xba, 0xa, 0xc, 0x7, 0xc, 0xbc, 0xa, 0xc, 0xc, 0xc, 0xe, 0xc, 0xbf, 
    0xb, 0xc, 0x5, 0xc, 0xc1, 0xa, 0xc, 0x3, 0xc, 0x3, 0xc, 0x3, 0xd, 0x7, 
    0xd, 0xc6, 0xa, 0xd, 0xc, 0xd, 0xe, 0xd, 0xc9, 0xb, 0xd, 0x3, 0xd, 0x3, 
    0xd, 0x3, 0xd, 0x3, 0xd, 0x5, 0xd, 0xcf, 0xa, 0xd, 0x3, 0xd, 0x5, 0xd, 
    0xd2, 0xa, 0xd, 0x3, 0xe, 0x3, 0xe, 0x3, 0xe, 0x3, 0xe, 0x3, 0xe, 0x3, 
    0xe, 0x5, 0xe, 0xda, 0xa, 0xe, 0x3, 0xe, 0x3, 0xe, 0x3, 0xe, 0x3, 0xe, 
    0x5, 0xe, 0xe0, 0xa, 0xe, 0x5, 0xe, 0xe2, 0xa, 0xe, 0x7, 0xe, 0xe4, 
    0xa, 0xe, 0xc, 0xe, 0xe, 0xe, 0xe7, 0xb, 0xe, 0x5, 0xe, 0xe9, 0xa, 0xe, 
    0x3, 0xe, 0x5, 0xe, 0xec, 0xa, 0xe, 0x3, 0xe, 0x7, 0xe, 0xef, 0xa, 0xe, 
    0xc, 0xe, 0xe, 0xe, 0xf2, 0xb, 0xe, 0x3, 0xf, 0x3, 0xf, 0x3, 0xf, 0x3, 
    0xf, 0x3, 0xf, 0x7, 0xf, 0xf9, 0xa, 0xf, 0xc, 0xf, 0xe, 0xf, 0xfc, 0xb, 
    0xf, 0x3, 0xf, 0x3, 0xf, 0x5, 0xf, 0x100, 0xa, 0xf, 0x3, 0x10, 0x5, 
    0x10, 0x103, 0xa, 0x10, 0x3, 0x10, 0x3, 0x10, 0x3, 0x10, 0x5, 0x10, 
    0x108, 0xa, 0x10, 0x3, 0x10, 0x3, 0x10, 0x5, 0x10, 0x10c, 0xa, 0x10, 
    0x3, 0x10, 0x3, 0x10, 0x3, 0x10, 0x5, 0x10, 0x111, 0xa, 0x10, 0x7, 0x10, 
    0x113, 0xa, 0x10, 0xc, 0x10, 0xe, 0x10, 0x116, 0xb, 0x10, 0x3, 0x11, 
    0x3, 0x11, 0x3, 0x11, 0x5, 0x11, 0x11b, 0xa, 0x11, 0x3, 0x11, 0x3, 0x11, 
    0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x3, 
    0x11, 0x5, 0x11, 0x126, 0xa, 0x11, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 
    0x3, 0x11, 0x5, 0x11, 0x12c, 0xa, 0x11, 0x5, 0x11, 0x12e, 0xa, 0x11, 
    0x7, 0x11, 0x130, 0xa, 0x11, 0xc, 0x11, 0xe, 0x11, 0x133, 0xb, 0x11, 
    0x5, 0x11, 0x135, 0xa, 0x11, 0x3, 0x11, 0x5, 0x11, 0x138, 0xa, 0x11, 
    0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x5, 0x11, 0x13e, 0xa, 0x11, 
    0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11, 0x7, 
    0x11, 0x146, 0xa, 0x11, 0xc, 0x11, 0xe, 0x11, 0x149, 0xb, 0x11, 0x3, 
    0x12, 0x3, 0x12, 0x7, 0x12, 0x14d, 0xa, 0x12, 0xc, 0x12, 0xe, 0x12, 
    0x150, 0xb, 0x12, 0x3, 0x12, 0x3, 0x12, 0x3, 0x12, 0x5, 0x12, 0x155, 
    0xa, 0x12, 0x7, 0x12, 0x157, 0xa, 0x12, 0xc, 0x12, 0xe, 0x12, 0x15a, 
    0xb, 0x12, 0x5, 0x12, 0x15c, 0xa, 0x12, 0x3, 0x12, 0x3, 0x12, 0x3, 0x13, 
    0x3, 0x13, 0x7, 0x13, 0x162, 0xa, 0x13, 0xc, 0x13, 0xe, 0x13, 0x165, 
    0xb, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x5, 0x13, 0x16a, 0xa, 0x13, 
    0x7, 0x13, 0x16c, 0xa, 0x13, 0xc, 0x13, 0xe, 0x13, 0x16f, 0xb, 0x13, 
    0x5, 0x13, 0x171, 0xa, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x14, 0x3, 0x14, 
    0x3, 0x14, 0x7, 0x14, 0x178, 0xa, 0x14, 0xc, 0x14, 0xe, 0x14, 0x17b, 
    0xb, 0x14, 0x3, 0x14, 0x3, 0x14, 0x3, 0x14, 0x3, 0x14, 0x3, 0x14, 0x3, 
    0x14, 0x3, 0x14, 0x3, 0x14, 0x3, 0x14, 0x3, 0x14, 0x3, 0x14, 0x3, 0x14, 
    0x3, 0x14, 0x3, 0x14, 0x3, 0x14, 0x5, 0x14, 0x18c, 0xa, 0x14, 0x3, 0x14, 
    0x3, 0x14, 0x3, 0x14, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 0x15, 0x3, 
    0x15, 0x3, 0x15, 0x7, 0x15, 0x197, 0xa, 0x15, 0xc, 0x15, 0xe, 0x15, 
    0x19a, 0xb, 0x15, 0x3, 0x15, 0x2, 0x2, 0x16, 0x2, 0x4, 0x6, 0x8, 0xa, 
    0xc, 0xe, 0x10, 0x12, 0x14, 0x16, 0x18, 0x1a, 0x1c, 0x1e, 0x20, 0x22, 
    0x24, 0x26, 0x28, 0x2, 0x7, 0x4, 0x2, 0x3, 0x3, 0x1b, 0x1c, 0x3, 0x2, 
    0x4, 0x5, 0x4, 0x2, 0xe, 0xe, 0x1e, 0x1f, 0x3, 0x2, 0x10, 0x11, 0x4, 
    0x2, 0x3, 0x3, 0x1b, 0x1b, 0x2, 0x1e1, 0x2, 0x2d, 0x3, 0x2, 0x2, 0x2, 
    0x4, 0x45, 0x3, 0x2, 0x2, 0x2, 0x6, 0x47, 0x3, 0x2, 0x2, 0x2, 0x8, 0x4d, 
    0x3, 0x2, 0x2, 0x2, 0xa, 0x55, 0x3, 0x2, 0x2, 0x2, 0xc, 0x6c, 0x3, 0x2, 
    0x2, 0x2, 0xe, 0x75, 0x3, 0x2, 0x2, 0x2, 0x10, 0x7a, 0x3, 0x2, 0x2, 
    0x2, 0x12, 0x99, 0x3, 0x2, 0x2, 0x2, 0x14, 0x9e, 0x3, 0x2, 0x2, 0x2, 
    0x16, 0xa5, 0x3, 0x2, 0x2, 0x2, 0x18, 0xd1, 0x3, 0x2, 0x2, 0x2, 0x1a, 
    0xd3, 0x3, 0x2, 0x2, 0x2, 0x1c, 0xf3, 0x3, 0x2, 0x2, 0x2, 0x1e, 0x102, 
    0x3, 0x2, 0x2, 0x2, 0x20, 0x13d, 0x3, 0x2, 0x2, 0x2, 0x22, 0x14a, 0x3, 
    0x2, 0x2, 0x2, 0x24, 0x15f, 0x3, 0x2, 0x2, 0x2, 0x26, 0x18b, 0x3, 0x2, 
    0x2, 0x2, 0x28, 0x190, 0x3, 0x2, 0x2, 0x2, 0x2a, 0x2c, 0x9, 0x2, 0x2, 
    0x2, 0x2b, 0x2a, 0x3, 0x2, 0x2, 0x2, 0x2c, 0x2f, 0x3, 0x2, 0x2, 0x2, 
    0x2d, 0x2b, 0x3, 0x2, 0x2, 0x2, 0x2d, 0x2e, 0x3, 0x2, 0x2, 0x2, 0x2e, 
    0x3a, 0x3, 0x2, 0x2, 0x2, 0x2f, 0x2d, 0x3, 0x2, 0x2, 0x2, 0x30, 0x37, 
    0x5, 0x4, 0x3, 0x2, 0x31, 0x33, 0x9, 0x2, 0x2, 0x2, 0x32, 0x34, 0x5, 
    0x4, 0x3, 0x2, 0x33, 0x32, 0x3, 0x2, 0x2, 0x2, 0x33, 0x34, 0x3, 0x2, 
    0x2, 0x2, 0x34, 0x36, 0x3, 0x2, 0x2, 0x2, 0x35, 0x31, 0x3, 0x2, 0x2, 
    0x2, 0x36, 0x39, 0x3, 0x2, 0x2, 0x2, 0x37, 0x35, 0x3, 0x2, 0x2, 0x2, 
    0x37, 0x38, 0x3, 0x2, 0x2, 0x2, 0x38, 0x3b, 0x3, 0x2, 0x2, 0x2, 0x39, 
    0x37, 0x3, 0x2, 0x2, 0x2, 0x3a, 0x30, 0x3, 0x2, 0x2, 0x2, 0x3a, 0x3b, 
    0x3, 0x2, 0x2, 0x2, 0x3b, 0x3c, 0x3, 0x2, 0x2, 0x2, 0x3c, 0x3d, 0x7, 
    0x2, 0x2, 0x3, 0x3d, 0x3, 0x3, 0x2, 0x2, 0x2, 0x3e, 0x46, 0x5, 0x6, 
    0x4, 0x2, 0x3f, 0x46, 0x5, 0x8, 0x5, 0x2, 0x40, 0x46, 0x5, 0xa, 0x6, 
    0x2, 0x41, 0x46, 0x5, 0xc, 0x7, 0x2, 0x42, 0x46, 0x5, 0xe, 0x8, 0x2, 
    0x43, 0x46, 0x5, 0x10, 0x9, 0x2, 0x44, 0x46, 0x5, 0x14, 0xb, 0x2, 0x45, 
    0x3e, 0x3, 0x2, 0x2, 0x2, 0x45, 0x3f, 0x3, 0x2, 0x2, 0x2, 0x45, 0x40, 
    0x3, 0x2, 0x2, 0x2, 0x45, 0x41, 0x3, 0x2, 0x2, 0x2, 0x45, 0x42, 0x3, 
    0x2, 0x2, 0x2, 0x45, 0x43, 0x3, 0x2, 0x2, 0x2, 0x45, 0x44, 0x3, 0x2, 
    0x2, 0x2, 0x46, 0x5, 0x3, 0x2, 0x2, 0x2, 0x47, 0x48, 0x7, 0x7, 0x2, 
    0x2, 0x48, 0x4b, 0x7, 0x5, 0x2, 0x2, 0x49, 0x4a, 0x7, 0x8, 0x2, 0x2, 
    0x4a, 0x4c, 0x7, 0x4, 0x2, 0x2, 0x4b, 0x49, 0x3, 0x2, 0x2, 0x2, 0x4b, 
    0x4c, 0x3, 0x2, 0x2, 0x2, 0x4c, 0x7, 0x3, 0x2, 0x2, 0x2, 0x4d, 0x4e, 
    0x7, 0x9, 0x2, 0x2, 0x4e, 0x4f, 0x7, 0x4, 0x2, 0x2, 0x4f, 0x50, 0x7, 
    0x20, 0x2, 0x2, 0x50, 0x53, 0x5, 0x1c, 0xf, 0x2, 0x51, 0x52, 0x7, 0x1d, 
    0x2, 0x2, 0x52, 0x54, 0x5, 0x1e, 0x10, 0x2, 0x53, 0x51, 0x3, 0x2, 0x2, 
    0x2, 0x53, 0x54, 0x3, 0x2, 0x2, 0x2, 0x54, 0x9, 0x3, 0x2, 0x2, 0x2, 
    0x55, 0x56, 0x7, 0xa, 0x2, 0x2, 0x56, 0x57, 0x7, 0x4, 0x2, 0x2, 0x57, 
    0x5b, 0x7, 0x15, 0x2, 0x2, 0x58, 0x5a, 0x9, 0x2, 0x2, 0x2, 0x59, 0x58, 
    0x3, 0x2, 0x2, 0x2, 0x5a, 0x5d, 0x3, 0x2, 0x2, 0x2, 0x5b, 0x59, 0x3, 
    0x2, 0x2, 0x2, 0x5b, 0x5c, 0x3, 0x2, 0x2, 0x2, 0x5c, 0x68, 0x3, 0x2, 
    0x2, 0x2, 0x5d, 0x5b, 0x3, 0x2, 0x2, 0x2, 0x5e, 0x65, 0x5, 0x26, 0x14, 
    0x2, 0x5f, 0x61, 0x9, 0x2, 0x2, 0x2, 0x60, 0x62, 0x5, 0x26, 0x14, 0x2, 
    0x61, 0x60, 0x3, 0x2, 0x2, 0x2, 0x61, 0x62, 0x3, 0x2, 0x2, 0x2, 0x62, 
    0x64, 0x3, 0x2, 0x2, 0x2, 0x63, 0x5f, 0x3, 0x2, 0x2, 0x2, 0x64, 0x67, 
    0x3, 0x2, 0x2, 0x2, 0x65, 0x63, 0x3, 0x2, 0x2, 0x2, 0x65, 0x66, 0x3, 
    0x2, 0x2, 0x2, 0x66, 0x69, 0x3, 0x2, 0x2, 0x2, 0x67, 0x65, 0x3, 0x2, 
    0x2, 0x2, 0x68, 0x5e, 0x3, 0x2, 0x2, 0x2, 0x68, 0x69, 0x3, 0x2, 0x2, 
    0x2, 0x69, 0x6a, 0x3, 0x2, 0x2, 0x2, 0x6a, 0x6b, 0x7, 0x16, 0x2, 0x2, 
    0x6b, 0xb, 0x3, 0x2, 0x2, 0x2, 0x6c, 0x6d, 0x7, 0xb, 0x2, 0x2, 0x6d, 
    0x70, 0x7, 0x4, 0x2, 0x2, 0x6e, 0x6f, 0x7, 0x20, 0x2, 0x2, 0x6f, 0x71, 
    0x5, 0x1c, 0xf, 0x2, 0x70, 0x6e, 0x3, 0x2, 0x2, 0x2, 0x70, 0x71, 0x3, 
    0x2, 0x2, 0x2, 0x71, 0x72, 0x3, 0x2, 0x2, 0x2, 0x72, 0x73, 0x7, 0x1d, 
    0x2, 0x2, 0x73, 0x74, 0x5, 0x1e, 0x10, 0x2, 0x74, 0xd, 0x3, 0x2, 0x2, 
    0x2, 0x75, 0x76, 0x7, 0xc, 0x2, 0x2, 0x76, 0x77, 0x5, 0x1e, 0x10, 0x2, 
    0x77, 0x78, 0x7, 0x1b, 0x2, 0x2, 0x78, 0x79, 0x7, 0x5, 0x2, 0x2, 0x79, 
    0xf, 0x3, 0x2, 0x2, 0x2, 0x7a, 0x7b, 0x7, 0xd, 0x2, 0x2, 0x7b, 0x7e, 
    0x7, 0x4, 0x2, 0x2, 0x7c, 0x7d, 0x7, 0x1b, 0x2, 0x2, 0x7d, 0x7f, 0x7, 
    0x4, 0x2, 0x2, 0x7e, 0x7c, 0x3, 0x2, 0x2, 0x2, 0x7e, 0x7f, 0x3, 0x2, 
    0x2, 0x2, 0x7f, 0x80, 0x3, 0x2, 0x2, 0x2, 0x80, 0x81, 0x7, 0xe, 0x2, 
    0x2, 0x81, 0x82, 0x5, 0x1e, 0x10, 0x2, 0x82, 0x86, 0x7, 0x15, 0x2, 0x2, 
    0x83, 0x85, 0x9, 0x2, 0x2, 0x2, 0x84, 0x83, 0x3, 0x2, 0x2, 0x2, 0x85, 
    0x88, 0x3, 0x2, 0x2, 0x2, 0x86, 0x84, 0x3, 0x2, 0x2, 0x2, 0x86, 0x87, 
    0x3, 0x2, 0x2, 0x2, 0x87, 0x93, 0x3, 0x2, 0x2, 0x2, 0x88, 0x86, 0x3, 
    0x2, 0x2, 0x2, 0x89, 0x90, 0x5, 0x12, 0xa, 0x2, 0x8a, 0x8c, 0x9, 0x2, 
    0x2, 0x2, 0x8b, 0x8d, 0x5, 0x12, 0xa, 0x2, 0x8c, 0x8b, 0x3, 0x2, 0x2, 
    0x2, 0x8c, 0x8d, 0x3, 0x2, 0x2, 0x2, 0x8d, 0x8f, 0x3, 0x2, 0x2, 0x2, 
    0x8e, 0x8a, 0x3, 0x2, 0x2, 0x2, 0x8f, 0x92, 0x3, 0x2, 0x2, 0x2, 0x90, 
    0x8e, 0x3, 0x2, 0x2, 0x2, 0x90, 0x91, 0x3, 0x2, 0x2, 0x2, 0x91, 0x94, 
    0x3, 0x2, 0x2, 0x2, 0x92, 0x90, 0x3, 0x2, 0x2, 0x2, 0x93, 0x89, 0x3, 
    0x2, 0x2, 0x2, 0x93, 0x94, 0x3, 0x2, 0x2, 0x2, 0x94, 0x95, 0x3, 0x2, 
    0x2, 0x2, 0x95, 0x96, 0x7, 0x16, 0x2, 0x2, 0x96, 0x11, 0x3, 0x2, 0x2, 
    0x2, 0x97, 0x9a, 0x5, 0x14, 0xb, 0x2, 0x98, 0x9a, 0x5, 0x10, 0x9, 0x2, 
    0x99, 0x97, 0x3, 0x2, 0x2, 0x2, 0x99, 0x98, 0x3, 0x2, 0x2, 0x2, 0x9a, 
    0x13, 0x3, 0x2, 0x2, 0x2, 0x9b, 0x9d, 0x5, 0x1a, 0xe, 0x2, 0x9c, 0x9b, 
    0x3, 0x2, 0x2, 0x2, 0x9d, 0xa0, 0x3, 0x2, 0x2, 0x2, 0x9e, 0x9c, 0x3, 
    0x2, 0x2, 0x2, 0x9e, 0x9f, 0x3, 0x2, 0x2, 0x2, 0x9f, 0xa1, 0x3, 0x2, 
    0x2, 0x2, 0xa0, 0x9e, 0x3, 0x2, 0x2, 0x2, 0xa1, 0xa2, 0x7, 0x4, 0x2, 
    0x2, 0xa2, 0xa3, 0x5, 0x16, 0xc, 0x2, 0xa3, 0x15, 0x3, 0x2, 0x2, 0x2, 
    0xa4, 0xa6, 0x9, 0x3, 0x2, 0x2, 0xa5, 0xa4, 0x3, 0x2, 0x2, 0x2, 0xa5, 
    0xa6, 0x3, 0x2, 0x2, 0x2, 0xa6, 0xa9, 0x3, 0x2, 0x2, 0x2, 0xa7, 0xa8, 
    0x7, 0x20, 0x2, 0x2, 0xa8, 0xaa, 0x7, 0x4, 0x2, 0x2, 0xa9, 0xa7, 0x3, 
    0x2, 0x2, 0x2, 0xa9, 0xaa, 0x3, 0x2, 0x2, 0x2, 0xaa, 0xad, 0x3, 0x2, 
    0x2, 0x2, 0xab, 0xac, 0x7, 0xf, 0x2, 0x2, 0xac, 0xae, 0x5, 0x1e, 0x10, 
    0x2, 0xad, 0xab, 0x3, 0x2, 0x2, 0x2, 0xad, 0xae, 0x3, 0x2, 0x2, 0x2, 
    0xae, 0xaf, 0x3, 0x2, 0x2, 0x2, 0xaf, 0xb3, 0x7, 0x15, 0x2, 0x2, 0xb0, 
    0xb2, 0x9, 0x2, 0x2, 0x2, 0xb1, 0xb0, 0x3, 0x2, 0x2, 0x2, 0xb2, 0xb5, 
    0x3, 0x2, 0x2, 0x2, 0xb3, 0xb1, 0x3, 0x2, 0x2, 0x2, 0xb3, 0xb4, 0x3, 
    0x2, 0x2, 0x2, 0xb4, 0xc0, 0x3, 0x2, 0x2, 0x2, 0xb5, 0xb3, 0x3, 0x2, 
    0x2, 0x2, 0xb6, 0xbd, 0x5, 0x18, 0xd, 0x2, 0xb7, 0xb9, 0x9, 0x2, 0x2, 
    0x2, 0xb8, 0xba, 0x5, 0x18, 0xd, 0x2, 0xb9, 0xb8, 0x3, 0x2, 0x2, 0x2, 
    0xb9, 0xba, 0x3, 0x2, 0x2, 0x2, 0xba, 0xbc, 0x3, 0x2, 0x2, 0x2, 0xbb, 
    0xb7, 0x3, 0x2, 0x2, 0x2, 0xbc, 0xbf, 0x3, 0x2, 0x2, 0x2, 0xbd, 0xbb, 
    0x3, 0x2, 0x2, 0x2, 0xbd, 0xbe, 0x3, 0x2, 0x2, 0x2, 0xbe, 0xc1, 0x3, 
    0x2, 0x2, 0x2, 0xbf, 0xbd, 0x3, 0x2, 0x2, 0x2, 0xc0, 0xb6, 0x3, 0x2, 
    0x2, 0x2, 0xc0, 0xc1, 0x3, 0x2, 0x2, 0x2, 0xc1, 0xc2, 0x3, 0x2, 0x2, 
    0x2, 0xc2, 0xc3, 0x7, 0x16, 0x2, 0x2, 0xc3, 0x17, 0x3, 0x2, 0x2, 0x2, 
    0xc4, 0xc6, 0x5, 0x1a, 0xe, 0x2, 0xc5, 0xc4, 0x3, 0x2, 0x2, 0x2, 0xc6, 
    0xc9, 0x3, 0x2, 0x2, 0x2, 0xc7, 0xc5, 0x3, 0x2, 0x2, 0x2, 0xc7, 0xc8, 
    0x3, 0x2, 0x2, 0x2, 0xc8, 0xca, 0x3, 0x2, 0x2, 0x2, 0xc9, 0xc7, 0x3, 
    0x2, 0x2, 0x2, 0xca, 0xce, 0x7, 0x4, 0x2, 0x2, 0xcb, 0xcc, 0x7, 0x1d, 
    0x2, 0x2, 0xcc, 0xcf, 0x5, 0x1e, 0x10, 0x2, 0xcd, 0xcf, 0x5, 0x16, 0xc, 
    0x2, 0xce, 0xcb, 0x3, 0x2, 0x2, 0x2, 0xce, 0xcd, 0x3, 0x2, 0x2, 0x2, 
    0xcf, 0xd2, 0x3, 0x2, 0x2, 0x2, 0xd0, 0xd2, 0x5, 0x10, 0x9, 0x2, 0xd1, 
    0xc7, 0x3, 0x2, 0x2, 0x2, 0xd1, 0xd0, 0x3, 0x2, 0x2, 0x2, 0xd2, 0x19, 
    0x3, 0x2, 0x2, 0x2, 0xd3, 0xd4, 0x7, 0x22, 0x2, 0x2, 0xd4, 0xeb, 0x7, 
    0x4, 0x2, 0x2, 0xd5, 0xe8, 0x7, 0x19, 0x2, 0x2, 0xd6, 0xd9, 0x5, 0x1e, 
    0x10, 0x2, 0xd7, 0xd8, 0x7, 0x1d, 0x2, 0x2, 0xd8, 0xda, 0x5, 0x1e, 0x10, 
    0x2, 0xd9, 0xd7, 0x3, 0x2, 0x2, 0x2, 0xd9, 0xda, 0x3, 0x2, 0x2, 0x2, 
    0xda, 0xe5, 0x3, 0x2, 0x2, 0x2, 0xdb, 0xe1, 0x7, 0x1b, 0x2, 0x2, 0xdc, 
    0xdf, 0x5, 0x1e, 0x10, 0x2, 0xdd, 0xde, 0x7, 0x1d, 0x2, 0x2, 0xde, 0xe0, 
    0x5, 0x1e, 0x10, 0x2, 0xdf, 0xdd, 0x3, 0x2, 0x2, 0x2, 0xdf, 0xe0, 0x3, 
    0x2, 0x2, 0x2, 0xe0, 0xe2, 0x3, 0x2, 0x2, 0x2, 0xe1, 0xdc, 0x3, 0x2, 
    0x2, 0x2, 0xe1, 0xe2, 0x3, 0x2, 0x2, 0x2, 0xe2, 0xe4, 0x3, 0x2, 0x2, 
    0x2, 0xe3, 0xdb, 0x3, 0x2, 0x2, 0x2, 0xe4, 0xe7, 0x3, 0x2, 0x2, 0x2, 
    0xe5, 0xe3, 0x3, 0x2, 0x2, 0x2, 0xe5, 0xe6, 0x3, 0x2, 0x2, 0x2, 0xe6, 
    0xe9, 0x3, 0x2, 0x2, 0x2, 0xe7, 0xe5, 0x3, 0x2, 0x2, 0x2, 0xe8, 0xd6, 
    0x3, 0x2, 0x2, 0x2, 0xe8, 0xe9, 0x3, 0x2, 0x2, 0x2, 0xe9, 0xea, 0x3, 
    0x2, 0x2, 0x2, 0xea, 0xec, 0x7, 0x1a, 0x2, 0x2, 0xeb, 0xd5, 0x3, 0x2, 
    0x2, 0x2, 0xeb, 0xec, 0x3, 0x2, 0x2, 0x2, 0xec, 0xf0, 0x3, 0x2, 0x2, 
    0x2, 0xed, 0xef, 0x7, 0x3, 0x2, 0x2, 0xee, 0xed, 0x3, 0x2, 0x2, 0x2, 
    0xef, 0xf2, 0x3, 0x2, 0x2, 0x2, 0xf0, 0xee, 0x3, 0x2, 0x2, 0x2, 0xf0, 
    0xf1, 0x3, 0x2, 0x2, 0x2, 0xf1, 0x1b, 0x3, 0x2, 0x2, 0x2, 0xf2, 0xf0, 
    0x3, 0x2, 0x2, 0x2, 0xf3, 0xff, 0x7, 0x4, 0x2, 0x2, 0xf4, 0xf5, 0x7, 
    0x19, 0x2, 0x2, 0xf5, 0xfa, 0x5, 0x1c, 0xf, 0x2, 0xf6, 0xf7, 0x7, 0x1b, 
    0x2, 0x2, 0xf7, 0xf9, 0x5, 0x1c, 0xf, 0x2, 0xf8, 0xf6, 0x3, 0x2, 0x2, 
    0x2, 0xf9, 0xfc, 0x3, 0x2, 0x2, 0x2, 0xfa, 0xf8, 0x3, 0x2, 0x2, 0x2, 
    0xfa, 0xfb, 0x3, 0x2, 0x2, 0x2, 0xfb, 0xfd, 0x3, 0x2, 0x2, 0x2, 0xfc, 
    0xfa, 0x3, 0x2, 0x2, 0x2, 0xfd, 0xfe, 0x7, 0x1a, 0x2, 0x2, 0xfe, 0x100, 
    0x3, 0x2, 0x2, 0x2, 0xff, 0xf4, 0x3, 0x2, 0x2, 0x2, 0xff, 0x100, 0x3, 
    0x2, 0x2, 0x2, 0x100, 0x1d, 0x3, 0x2, 0x2, 0x2, 0x101, 0x103, 0x7, 0x12, 
    0x2, 0x2, 0x102, 0x101, 0x3, 0x2, 0x2, 0x2, 0x102, 0x103, 0x3, 0x2, 
    0x2, 0x2, 0x103, 0x104, 0x3, 0x2, 0x2, 0x2, 0x104, 0x107, 0x5, 0x20, 
    0x11, 0x2, 0x105, 0x106, 0x9, 0x4, 0x2, 0x2, 0x106, 0x108, 0x5, 0x20, 
    0x11, 0x2, 0x107, 0x105, 0x3, 0x2, 0x2, 0x2, 0x107, 0x108, 0x3, 0x2, 
    0x2, 0x2, 0x108, 0x114, 0x3, 0x2, 0x2, 0x2, 0x109, 0x10b, 0x9, 0x5, 
    0x2, 0x2, 0x10a, 0x10c, 0x7, 0x12, 0x2, 0x2, 0x10b, 0x10a, 0x3, 0x2, 
    0x2, 0x2, 0x10b, 0x10c, 0x3, 0x2, 0x2, 0x2, 0x10c, 0x10d, 0x3, 0x2, 
    0x2, 0x2, 0x10d, 0x110, 0x5, 0x20, 0x11, 0x2, 0x10e, 0x10f, 0x9, 0x4, 
    0x2, 0x2, 0x10f, 0x111, 0x5, 0x20, 0x11, 0x2, 0x110, 0x10e, 0x3, 0x2, 
    0x2, 0x2, 0x110, 0x111, 0x3, 0x2, 0x2, 0x2, 0x111, 0x113, 0x3, 0x2, 
    0x2, 0x2, 0x112, 0x109, 0x3, 0x2, 0x2, 0x2, 0x113, 0x116, 0x3, 0x2, 
    0x2, 0x2, 0x114, 0x112, 0x3, 0x2, 0x2, 0x2, 0x114, 0x115, 0x3, 0x2, 
    0x2, 0x2, 0x115, 0x1f, 0x3, 0x2, 0x2, 0x2, 0x116, 0x114, 0x3, 0x2, 0x2, 
    0x2, 0x117, 0x13e, 0x7, 0x5, 0x2, 0x2, 0x118, 0x11a, 0x7, 0x6, 0x2, 
    0x2, 0x119, 0x11b, 0x7, 0x4, 0x2, 0x2, 0x11a, 0x119, 0x3, 0x2, 0x2, 
    0x2, 0x11a, 0x11b, 0x3, 0x2, 0x2, 0x2, 0x11b, 0x13e, 0x3, 0x2, 0x2, 
    0x2, 0x11c, 0x13e, 0x7, 0x13, 0x2, 0x2, 0x11d, 0x13e, 0x7, 0x14, 0x2, 
    0x2, 0x11e, 0x13e, 0x5, 0x22, 0x12, 0x2, 0x11f, 0x13e, 0x5, 0x24, 0x13, 
    0x2, 0x120, 0x137, 0x7, 0x4, 0x2, 0x2, 0x121, 0x134, 0x7, 0x19, 0x2, 
    0x2, 0x122, 0x125, 0x5, 0x1e, 0x10, 0x2, 0x123, 0x124, 0x7, 0x1d, 0x2, 
    0x2, 0x124, 0x126, 0x5, 0x1e, 0x10, 0x2, 0x125, 0x123, 0x3, 0x2, 0x2, 
    0x2, 0x125, 0x126, 0x3, 0x2, 0x2, 0x2, 0x126, 0x131, 0x3, 0x2, 0x2, 
    0x2, 0x127, 0x12d, 0x7, 0x1b, 0x2, 0x2, 0x128, 0x12b, 0x5, 0x1e, 0x10, 
    0x2, 0x129, 0x12a, 0x7, 0x1d, 0x2, 0x2, 0x12a, 0x12c, 0x5, 0x1e, 0x10, 
    0x2, 0x12b, 0x129, 0x3, 0x2, 0x2, 0x2, 0x12b, 0x12c, 0x3, 0x2, 0x2, 
    0x2, 0x12c, 0x12e, 0x3, 0x2, 0x2, 0x2, 0x12d, 0x128, 0x3, 0x2, 0x2, 
    0x2, 0x12d, 0x12e, 0x3, 0x2, 0x2, 0x2, 0x12e, 0x130, 0x3, 0x2, 0x2, 
    0x2, 0x12f, 0x127, 0x3, 0x2, 0x2, 0x2, 0x130, 0x133, 0x3, 0x2, 0x2, 
    0x2, 0x131, 0x12f, 0x3, 0x2, 0x2, 0x2, 0x131, 0x132, 0x3, 0x2, 0x2, 
    0x2, 0x132, 0x135, 0x3, 0x2, 0x2, 0x2, 0x133, 0x131, 0x3, 0x2, 0x2, 
    0x2, 0x134, 0x122, 0x3, 0x2, 0x2, 0x2, 0x134, 0x135, 0x3, 0x2, 0x2, 
    0x2, 0x135, 0x136, 0x3, 0x2, 0x2, 0x2, 0x136, 0x138, 0x7, 0x1a, 0x2, 
    0x2, 0x137, 0x121, 0x3, 0x2, 0x2, 0x2, 0x137, 0x138, 0x3, 0x2, 0x2, 
    0x2, 0x138, 0x13e, 0x3, 0x2, 0x2, 0x2, 0x139, 0x13a, 0x7, 0x19, 0x2, 
    0x2, 0x13a, 0x13b, 0x5, 0x1e, 0x10, 0x2, 0x13b, 0x13c, 0x7, 0x1a, 0x2, 
    0x2, 0x13c, 0x13e, 0x3, 0x2, 0x2, 0x2, 0x13d, 0x117, 0x3, 0x2, 0x2, 
    0x2, 0x13d, 0x118, 0x3, 0x2, 0x2, 0x2, 0x13d, 0x11c, 0x3, 0x2, 0x2, 
    0x2, 0x13d, 0x11d, 0x3, 0x2, 0x2, 0x2, 0x13d, 0x11e, 0x3, 0x2, 0x2, 
    0x2, 0x13d, 0x11f, 0x3, 0x2, 0x2, 0x2, 0x13d, 0x120, 0x3, 0x2, 0x2, 
    0x2, 0x13d, 0x139, 0x3, 0x2, 0x2, 0x2, 0x13e, 0x147, 0x3, 0x2, 0x2, 
    0x2, 0x13f, 0x140, 0x7, 0x21, 0x2, 0x2, 0x140, 0x146, 0x7, 0x4, 0x2, 
    0x2, 0x141, 0x142, 0x7, 0x17, 0x2, 0x2, 0x142, 0x143, 0x5, 0x1e, 0x10, 
    0x2, 0x143, 0x144, 0x7, 0x18, 0x2, 0x2, 0x144, 0x146, 0x3, 0x2, 0x2, 
    0x2, 0x145, 0x13f, 0x3, 0x2, 0x2, 0x2, 0x145, 0x141, 0x3, 0x2, 0x2, 
    0x2, 0x146, 0x149, 0x3, 0x2, 0x2, 0x2, 0x147, 0x145, 0x3, 0x2, 0x2, 
    0x2, 0x147, 0x148, 0x3, 0x2, 0x2, 0x2, 0x148, 0x21, 0x3, 0x2, 0x2, 0x2, 
    0x149, 0x147, 0x3, 0x2, 0x2, 0x2, 0x14a, 0x14e, 0x7, 0x17, 0x2, 0x2, 
    0x14b, 0x14d, 0x9, 0x6, 0x2, 0x2, 0x14c, 0x14b, 0x3, 0x2, 0x2, 0x2, 
    0x14d, 0x150, 0x3, 0x2, 0x2, 0x2, 0x14e, 0x14c, 0x3, 0x2, 0x2, 0x2, 
    0x14e, 0x14f, 0x3, 0x2, 0x2, 0x2, 0x14f, 0x15b, 0x3, 0x2, 0x2, 0x2, 
    0x150, 0x14e, 0x3, 0x2, 0x2, 0x2, 0x151, 0x158, 0x5, 0x1e, 0x10, 0x2, 
    0x152, 0x154, 0x9, 0x6, 0x2, 0x2, 0x153, 0x155, 0x5, 0x1e, 0x10, 0x2, 
    0x154, 0x153, 0x3, 0x2, 0x2, 0x2, 0x154, 0x155, 0x3, 0x2, 0x2, 0x2, 
    0x155, 0x157, 0x3, 0x2, 0x2, 0x2, 0x156, 0x152, 0x3, 0x2, 0x2, 0x2, 
    0x157, 0x15a, 0x3, 0x2, 0x2, 0x2, 0x158, 0x156, 0x3, 0x2, 0x2, 0x2, 
    0x158, 0x159, 0x3, 0x2, 0x2, 0x2, 0x159, 0x15c, 0x3, 0x2, 0x2, 0x2, 
    0x15a, 0x158, 0x3, 0x2, 0x2, 0x2, 0x15b, 0x151, 0x3, 0x2, 0x2, 0x2, 
    0x15b, 0x15c, 0x3, 0x2, 0x2, 0x2, 0x15c, 0x15d, 0x3, 0x2, 0x2, 0x2, 
    0x15d, 0x15e, 0x7, 0x18, 0x2, 0x2, 0x15e, 0x23, 0x3, 0x2, 0x2, 0x2, 
    0x15f, 0x163, 0x7, 0x15, 0x2, 0x2, 0x160, 0x162, 0x9, 0x2, 0x2, 0x2, 
    0x161, 0x160, 0x3, 0x2, 0x2, 0x2, 0x162, 0x165, 0x3, 0x2, 0x2, 0x2, 
    0x163, 0x161, 0x3, 0x2, 0x2, 0x2, 0x163, 0x164, 0x3, 0x2, 0x2, 0x2, 
    0x164, 0x170, 0x3, 0x2, 0x2, 0x2, 0x165, 0x163, 0x3, 0x2, 0x2, 0x2, 
    0x166, 0x16d, 0x5, 0x26, 0x14, 0x2, 0x167, 0x169, 0x9, 0x2, 0x2, 0x2, 
    0x168, 0x16a, 0x5, 0x26, 0x14, 0x2, 0x169, 0x168, 0x3, 0x2, 0x2, 0x2, 
    0x169, 0x16a, 0x3, 0x2, 0x2, 0x2, 0x16a, 0x16c, 0x3, 0x2, 0x2, 0x2, 
    0x16b, 0x167, 0x3, 0x2, 0x2, 0x2, 0x16c, 0x16f, 0x3, 0x2, 0x2, 0x2, 
    0x16d, 0x16b, 0x3, 0x2, 0x2, 0x2, 0x16d, 0x16e, 0x3, 0x2, 0x2, 0x2, 
    0x16e, 0x171, 0x3, 0x2, 0x2, 0x2, 0x16f, 0x16d, 0x3, 0x2, 0x2, 0x2, 
    0x170, 0x166, 0x3, 0x2, 0x2, 0x2, 0x170, 0x171, 0x3, 0x2, 0x2, 0x2, 
    0x171, 0x172, 0x3, 0x2, 0x2, 0x2, 0x172, 0x173, 0x7, 0x16, 0x2, 0x2, 
    0x173, 0x25, 0x3, 0x2, 0x2, 0x2, 0x174, 0x179, 0x7, 0x4, 0x2, 0x2, 0x175, 
    0x176, 0x7, 0x21, 0x2, 0x2, 0x176, 0x178, 0x7, 0x4, 0x2, 0x2, 0x177, 
    0x175, 0x3, 0x2, 0x2, 0x2, 0x178, 0x17b, 0x3, 0x2, 0x2, 0x2, 0x179, 
    0x177, 0x3, 0x2, 0x2, 0x2, 0x179, 0x17a, 0x3, 0x2, 0x2, 0x2, 0x17a, 
    0x18c, 0x3, 0x2, 0x2, 0x2, 0x17b, 0x179, 0x3, 0x2, 0x2, 0x2, 0x17c, 
    0x18c, 0x7, 0x5, 0x2, 0x2, 0x17d, 0x18c, 0x7, 0x7, 0x2, 0x2, 0x17e, 
    0x18c, 0x7, 0x8, 0x2, 0x2, 0x17f, 0x18c, 0x7, 0x9, 0x2, 0x2, 0x180, 
    0x18c, 0x7, 0xa, 0x2, 0x2, 0x181, 0x18c, 0x7, 0xb, 0x2, 0x2, 0x182, 
    0x18c, 0x7, 0xc, 0x2, 0x2, 0x183, 0x18c, 0x7, 0xd, 0x2, 0x2, 0x184, 
    0x18c, 0x7, 0xe, 0x2, 0x2, 0x185, 0x18c, 0x7, 0xf, 0x2, 0x2, 0x186, 
    0x18c, 0x7, 0x10, 0x2, 0x2, 0x187, 0x18c, 0x7, 0x11, 0x2, 0x2, 0x188, 
    0x18c, 0x7, 0x12, 0x2, 0x2, 0x189, 0x18c, 0x7, 0x13, 0x2, 0x2, 0x18a, 
    0x18c, 0x7, 0x14, 0x2, 0x2, 0x18b, 0x174, 0x3, 0x2, 0x2, 0x2, 0x18b, 
    0x17c, 0x3, 0x2, 0x2, 0x2, 0x18b, 0x17d, 0x3, 0x2, 0x2, 0x2, 0x18b, 
    0x17e, 0x3, 0x2, 0x2, 0x2, 0x18b, 0x17f, 0x3, 0x2, 0x2, 0x2, 0x18b, 
    0x180, 0x3, 0x2, 0x2, 0x2, 0x18b, 0x181, 0x3, 0x2, 0x2, 0x2, 0x18b, 
    0x182, 0x3, 0x2, 0x2, 0x2, 0x18b, 0x183, 0x3, 0x2, 0x2, 0x2, 0x18b, 
    0x184, 0x3, 0x2, 0x2, 0x2, 0x18b, 0x185, 0x3, 0x2, 0x2, 0x2, 0x18b, 
    0x186, 0x3, 0x2, 0x2, 0x2, 0x18b, 0x187, 0x3, 0x2, 0x2, 0x2, 0x18b, 
    0x188, 0x3, 0x2, 0x2, 0x2, 0x18b, 0x189, 0x3, 0x2, 0x2, 0x2, 0x18b, 
    0x18a, 0x3, 0x2, 0x2, 0x2, 0x18c, 0x18d, 0x3, 0x2, 0x2, 0x2, 0x18d, 
    0x18e, 0x7, 0x1d, 0x2, 0x2, 0x18e, 0x18f, 0x5, 0x1e, 0x10, 0x2, 0x18f, 
    0x27, 0x3, 0x2, 0x2, 0x2, 0x190, 0x198, 0x7, 0x4, 0x2, 0x2, 0x191, 0x192, 
    0x7, 0x21, 0x2, 0x2, 0x192, 0x197, 0x7, 0x4, 0x2, 0x2, 0x193, 0x194, 
    0x7, 0x17, 0x2, 0x2, 0x194, 0x195, 0x7, 0x6, 0x2, 0x2, 0x195, 0x197, 
    0x7, 0x18, 0x2, 0x2, 0x196, 0x191, 0x3, 0x2, 0x2, 0x2, 0x196, 0x193, 
    0x3, 0x2, 0x2, 0x2, 0x197, 0x19a, 0x3, 0x2, 0x2, 0x2, 0x198, 0x196, 
    0x3, 0x2, 0x2, 0x2, 0x198, 0x199, 0x3, 0x2, 0x2, 0x2, 0x199, 0x29, 0x3, 
    0x2, 0x2, 0x2, 0x19a, 0x198, 0x3, 0x2, 0x2, 0x2, 0x43, 0x2d, 0x33, 0x37, 
    0x3a, 0x45, 0x4b, 0x53, 0x5b, 0x61, 0x65, 0x68, 0x70, 0x7e, 0x86, 0x8c, 
    0x90, 0x93, 0x99, 0x9e, 0xa5, 0xa9, 0xad, 0xb3, 0xb9, 0xbd, 0xc0, 0xc7, 
    0xce, 0xd1, 0xd9, 0xdf, 0xe1, 0xe5, 0xe8, 0xeb, 0xf0, 0xfa, 0xff, 0x102, 
    0x107, 0x10b, 0x110, 0x114, 0x11a, 0x125, 0x12b, 0x12d, 0x131, 0x134, 
    0x137, 0x13d, 0x145, 0x147, 0x14e, 0x154, 0x158, 0x15b, 0x163, 0x169, 
    0x16d, 0x170, 0x179, 0x18b, 0x196, 0x198, 
  };

  atn::ATNDeserializer deserializer;
  _atn = deserializer.deserialize(_serializedATN);

  size_t count = _atn.getNumberOfDecisions();
  _decisionToDFA.reserve(count);
  for (size_t i = 0; i < count; i++) { 
    _decisionToDFA.emplace_back(_atn.getDecisionState(i), i);
  }
}

CalmParser::Initializer CalmParser::_init;
