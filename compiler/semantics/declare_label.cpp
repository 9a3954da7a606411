#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "diagnostics/words.h"
#include "semantics/declare.h"
#include "semantics/evaluate.h"
#include "semantics/mend/header.h"
#include "semantics/product_view.h"
#include "semantics/rule_report.h"
#include "semantics/structural.h"
#include "semantics/text_check.h"

namespace calm::semantics {

using model::Object;
using packs::Kind;
using packs::LabelForm;

namespace {

/// A name that is near to a label which can be none.
std::string usableLabel(std::string_view label) {
  std::string name;
  for (const char c : label.substr(0, 60)) {
    const bool good = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    if (good || (!name.empty() && name.back() != '-')) name += good ? c : '-';
  }
  while (!name.empty() && name.back() == '-') name.pop_back();
  return name.empty() || !labelProblem(name, true).empty() ? "my-" + name : name;
}

bool dependsOnObject(Analysis& analysis, const Scope& scope, const syntax::Value& label) {
  const auto* text = std::get_if<std::unique_ptr<syntax::RichText>>(&label.node);
  if (!text) return false;
  for (const syntax::TextPart& part : (*text)->parts) {
    if (!part.path || !readsObject(analysis, scope, *part.path)) continue;
    markUses(analysis, scope, label);
    analysis.sink.report(part.path->span, diagnostics::NotYetKnown, {analysis.sources.text(part.path->span)})
        .helped("a label is put together from params and lets that read no tenant");
    return true;
  }
  return false;
}

bool isCalled(const packs::UseCaseName& useCase, std::string_view text) {
  const auto& others = useCase.alsoWritten;
  return useCase.label == text || std::find(others.begin(), others.end(), text) != others.end();
}

/// The word of the pack that the screen shows as this text; empty if there is none.
std::string_view wordOfScreen(const Analysis& analysis, const Object& object, std::string_view text) {
  for (const packs::Symbol& symbol : object.kind->labels) {
    if (symbol.label == text) return symbol.id;
  }
  if (!object.kind->wantsUseCase || !object.pack) return {};
  for (const packs::UseCase& useCase : object.pack->useCases) {
    if (useCase.screen == text) return useCase.id;
  }
  for (const packs::UseCaseName& useCase : analysis.catalog.kinds().useCases) {
    if (isCalled(useCase, text)) return useCase.id;
  }
  return {};
}

/// A label that is a word of the pack, written as the screen shows it.
void readScreenLabel(Analysis& analysis, Object& object) {
  const std::string_view word = wordOfScreen(analysis, object, object.label);
  if (word.empty() || word == object.label || object.ignored) return;
  auto& found = analysis.sink.report(object.labelSpan, diagnostics::ScreenLabel, {object.label}, {word});
  found.helped(fmt::format("write `{}`", word));
  found.fix({"write the symbol", {{object.labelSpan, std::string(word)}}, true});
  object.label = word;
}

}  // namespace

LabelRead readLabel(Analysis& analysis, const syntax::Block& block, const Position& position) {
  LabelRead read;
  read.span = block.label.span;
  if (std::holds_alternative<syntax::Missing>(block.label.node)) {
    read.lost = block.label.tainted;
    return read;
  }
  read.written = true;
  if (block.label.tainted) return read;
  if (const auto* name = std::get_if<syntax::Name>(&block.label.node)) {
    read.text = name->text;
    read.readable = true;
    return read;
  }
  Scope scope;
  scope.file = position.file;
  scope.iteration = position.iteration;
  scope.structural = true;
  if (dependsOnObject(analysis, scope, block.label)) return read;
  const model::Value value = evaluate(analysis, scope, block.label, analysis.typings.of(packs::TypeKind::Text)).value;
  if (value.kind != model::ValueKind::Text) return read;
  read.text = value.text;
  read.readable = true;
  return read;
}

void checkLabel(Analysis& analysis, ObjectId id, const LabelRead& label) {
  Object& object = analysis.object(id);
  const Kind& kind = *object.kind;
  if (kind.label == LabelForm::None) {
    if (!label.written) return;
    auto& found = analysis.sink.report(label.span, diagnostics::LabelNotTaken, {diagnostics::withArticle(kind.noun)});
    offerWithoutLabel(*object.source, found.helped("take the name out"));
    object.label = {};
    return;
  }
  if (label.lost) return;
  if (!label.written) {
    const packs::ObjectTemplate* role = onlyTemplate(object);
    const packs::Rule* rule = role && object.pack ? object.pack->rule(role->labelRule) : nullptr;
    if (rule) {
      auto& found = reportRule(analysis, *object.pack, *rule, object.header,
                               fmt::format("this {} has no name", kind.noun), Joint::Colon);
      offerLabel(analysis, id, found.helped(fmt::format("write `{} NAME {{`", kind.name)));
    } else {
      auto& found = analysis.sink.report(object.header, diagnostics::MissingLabel, {kind.noun});
      found.helped(fmt::format("write `{} NAME{} {{`", kind.name, kind.hasProduct ? " : PRODUCT" : ""));
      offerLabel(analysis, id, found);
    }
    return;
  }
  if (!label.readable) return;
  object.label = label.text;
  object.labelSpan = label.span;
  if (kind.label == LabelForm::Symbol) return readScreenLabel(analysis, object);
  if (const std::string problem = labelProblem(label.text, kind.dotless); !problem.empty()) {
    const bool masked = !credentialShape(label.text).empty();
    if (masked) analysis.sink.mask(label.span);
    forgetCredential(analysis, label.span);
    analysis.sink
        .report(label.span, diagnostics::UnusableLabel, {masked ? std::string_view("••••") : label.text},
                {diagnostics::withArticle(kind.noun)}, {problem})
        .helped(masked ? std::string() : fmt::format("write another name, such as `{}`", usableLabel(label.text)));
    object.label = {};
  }
}

}  // namespace calm::semantics
