#include "syntax/parse.h"

#include <utility>

#include "diagnostics/catalog.h"
#include "support/overloaded.h"
#include "syntax/antlr/generated_parser.h"
#include "syntax/findings.h"
#include "syntax/lex/characters.h"
#include "syntax/lexer.h"
#include "syntax/read/reading.h"
#include "syntax/recover/line_break.h"
#include "syntax/recover/mend.h"
#include "syntax/recover/pairing.h"
#include "syntax/recover/unit.h"
#include "syntax/recover/work.h"
#include "syntax/select.h"

namespace calm::syntax {

namespace {

/// Declares something whose name can not be read, so any name that is not found may be meant.
bool isUnreadable(const Item& item) {
  return std::visit(support::overloaded{
                        [](const Import& import) { return import.alias.tainted || import.path.tainted; },
                        [](const Param& param) { return param.name.tainted; },
                        [](const Environment& environment) { return environment.name.tainted; },
                        [](const Let& let) { return let.name.tainted; },
                        [](const Block& block) { return block.brokenHeader; },
                        [](const Assert&) { return false; },
                        [](const For&) { return false; },
                        [](const BrokenItem&) { return true; },
                    },
                    item);
}

void add(Item item, source::Span span, Tree& tree) {
  const bool unreadable = isUnreadable(item);
  tree.damaged = tree.damaged || unreadable;
  tree.items.push_back(std::move(item));
  if (unreadable && !std::holds_alternative<Block>(tree.items.back())) tree.items.back() = BrokenItem{span};
}

/// Parses what the generated parser accepts as it stands. False where it refuses; the tree is then not complete.
bool parseItems(const Selection& selection, GeneratedParser& parser, Findings& findings, Tree& tree) {
  Derivation derivation;
  tree.items.reserve(selection.items.size());
  for (const Range item : selection.items) {
    const std::span<const Piece> pieces(selection.pieces.data() + item.begin, item.end - item.begin);
    parser.run(Rule::AnyItem, pieces, derivation);
    if (!derivation.accepted) return false;
    Reading reading{findings, parser, tree.tokens, pieces, derivation.rules};
    add(readItem(reading, &derivation.rules.front()), {findings.source(), pieces.front().begin, pieces.back().end},
        tree);
  }
  return true;
}

/// Parses what recovery leaves of a source that has mistakes. Read only when all of them are known: a value on a line
/// with a finding counts as unresolved.
void parseMended(GeneratedParser& parser, Findings& findings, Tree& tree) {
  Work work = prepare(findings.text(), tree.tokens);
  joinLines(work, findings);
  const Paired paired = pair(work, findings);
  const Mended mended = mend(paired.pieces, parser, findings);
  tree.items.clear();
  tree.damaged = paired.damaged || mended.damaged;
  Derivation derivation;
  for (const MendedItem& item : mended.items) {
    if (!item.pieces.empty()) parser.run(Rule::AnyItem, item.pieces, derivation);
    if (item.pieces.empty() || !derivation.accepted) {
      tree.items.emplace_back(BrokenItem{item.span});
      continue;
    }
    Reading reading{findings, parser, tree.tokens, item.pieces, derivation.rules};
    add(readItem(reading, &derivation.rules.front()), item.span, tree);
  }
}

/// The tree of a text that is not looked at: no tokens, no items.
Tree unreadable(Findings& findings, Tree tree) {
  if (auto* finding = findings.report(0, 1, diagnostics::Utf16)) finding->helped("save the file as UTF-8");
  const auto end = static_cast<std::uint32_t>(findings.text().size());
  tree.tokens.push_back({0, end, end, TokenKind::EndOfFile});
  tree.damaged = true;
  tree.brokenLines = findings.brokenLines();
  return tree;
}

}  // namespace

Tree parse(source::SourceId source, std::string_view text, diagnostics::Sink& sink) {
  Findings findings(source, text, sink);
  Tree tree;
  tree.source = source;
  if (isUtf16(text)) return unreadable(findings, std::move(tree));
  checkCharacters(findings);
  tree.tokens = lex(findings);
  GeneratedParser parser;
  const Selection selection = select(tree.tokens);
  if (!selection.clean || !parseItems(selection, parser, findings, tree)) parseMended(parser, findings, tree);
  tree.brokenLines = findings.brokenLines();
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
  const Unit unit{Rule::Value, selection.pieces};
  if (selection.clean && !unit.pieces.empty()) {
    reportRefusal(unit, derivation, findings);
  } else {
    findings.report(0, static_cast<std::uint32_t>(text.size()), diagnostics::UnexpectedToken, "a value",
                    text.empty() ? "nothing" : "brackets that do not pair");
  }
  return {{source, 0, static_cast<std::uint32_t>(text.size())}, true, Missing{}};
}

}  // namespace calm::syntax
