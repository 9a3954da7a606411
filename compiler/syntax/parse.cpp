#include "syntax/parse.h"

#include <utility>

#include "diagnostics/catalog.h"
#include "syntax/antlr/generated_parser.h"
#include "syntax/expectation.h"
#include "syntax/findings.h"
#include "syntax/lex/characters.h"
#include "syntax/lexer.h"
#include "syntax/read/reading.h"
#include "syntax/select.h"

namespace calm::syntax {

namespace {

void report(Findings& findings, std::span<const Piece> pieces, const Derivation& derivation) {
  const bool atEnd = derivation.refusedAt >= pieces.size();
  const Piece* piece = atEnd ? nullptr : &pieces[derivation.refusedAt];
  const auto end = pieces.empty() ? static_cast<std::uint32_t>(findings.text().size()) : pieces.back().end;
  findings.report(atEnd ? end : piece->begin, atEnd ? end : piece->end, diagnostics::UnexpectedToken,
                  expected(derivation.expected), found(findings.text(), piece));
}

}  // namespace

Tree parse(source::SourceId source, std::string_view text, diagnostics::Sink& sink) {
  Findings findings(source, text, sink);
  checkCharacters(findings);
  Tree tree;
  tree.source = source;
  tree.tokens = lex(findings);
  Selection selection = select(tree.tokens);
  GeneratedParser parser;
  Derivation derivation;
  tree.items.reserve(selection.items.size());
  if (!selection.clean && findings.none()) {
    findings.report(0, 0, diagnostics::UnexpectedToken, "brackets that pair", "others");
  }
  for (const Range item : selection.items) {
    const std::span<const Piece> pieces(selection.pieces.data() + item.begin, item.end - item.begin);
    parser.run(Rule::AnyItem, pieces, derivation);
    if (!derivation.accepted) {
      report(findings, pieces, derivation);
      tree.damaged = true;
      tree.items.emplace_back(BrokenItem{});
      continue;
    }
    Reading reading{findings, parser, tree.tokens, pieces, derivation.rules};
    tree.items.push_back(readItem(reading, &derivation.rules.front()));
  }
  tree.damaged = tree.damaged || !selection.clean;
  findings.maskSecrets(tree.tokens);
  return tree;
}

Value parseValue(source::SourceId source, std::string_view text, diagnostics::Sink& sink) {
  Findings findings(source, text, sink);
  checkCharacters(findings);
  const Tokens tokens = lex(findings);
  Selection selection = select(tokens);
  std::erase_if(selection.pieces, [](const Piece& piece) { return piece.kind == TokenKind::LineEnd; });
  GeneratedParser parser;
  Derivation derivation;
  parser.run(Rule::Value, selection.pieces, derivation);
  if (selection.clean && derivation.accepted) {
    Reading reading{findings, parser, tokens, selection.pieces, derivation.rules};
    return readValue(reading, &derivation.rules.front());
  }
  report(findings, selection.pieces, derivation);
  return {{source, 0, static_cast<std::uint32_t>(text.size())}, true, Missing{}};
}

}  // namespace calm::syntax
