#include "semantics/declare_condition.h"

#include <algorithm>
#include <cstddef>

#include "semantics/evaluate.h"
#include "semantics/scope.h"
#include "semantics/structural.h"

namespace calm::semantics {

Condition readCondition(Analysis& analysis, const syntax::Block& block, const Position& position) {
  const syntax::Value& when = block.when;
  if (std::holds_alternative<syntax::Missing>(when.node)) return when.tainted ? Condition::Unknown : Condition::Holds;
  Scope scope;
  scope.file = position.file;
  scope.iteration = position.iteration;
  scope.structural = true;
  if (!when.tainted && readsObject(analysis, scope, when)) {
    markUses(analysis, scope, when);
    const Span reader = objectReader(analysis, scope, when).span;
    analysis.sink.report(reader, diagnostics::NotYetKnown, {analysis.sources.text(reader)})
        .helped("a condition reads params, lets and the names of loops, none of which reads a tenant");
    return Condition::Unknown;
  }
  const model::Value value = evaluate(analysis, scope, when, analysis.typings.of(packs::TypeKind::Bool)).value;
  if (value.kind != model::ValueKind::Bool) return Condition::Unknown;
  return value.isTrue() ? Condition::Holds : Condition::Fails;
}

namespace {

/// The params and lets that a path of a text begins with have their findings, whoever reads them.
void evaluateBase(Analysis& analysis, const Scope& scope, const syntax::Value& path) {
  const syntax::Value* at = &path;
  std::string_view step;
  while (true) {
    if (const auto* select = std::get_if<std::unique_ptr<syntax::Select>>(&at->node)) {
      step = (*select)->name;
      at = &(*select)->base;
    } else if (const auto* index = std::get_if<std::unique_ptr<syntax::Index>>(&at->node)) {
      at = &(*index)->base;
    } else {
      break;
    }
  }
  const auto* name = std::get_if<syntax::Name>(&at->node);
  if (!name) return;
  Meaning meaning = lookUp(analysis, scope, name->text);
  if (meaning.kind == Meaning::Kind::Alias && !analysis.names.aliases[meaning.index].unread) {
    meaning = lookUpIn(analysis, analysis.names.aliases[meaning.index].target, step);
  }
  if (meaning.kind == Meaning::Kind::Binding) bindingValue(analysis, meaning.index);
}

/// The label of a block that is not there, as far as it can be read.
std::string_view quietLabel(Analysis& analysis, const syntax::Block& block, const Position& position) {
  Scope scope;
  scope.file = position.file;
  scope.iteration = position.iteration;
  scope.structural = true;
  if (const auto* text = std::get_if<std::unique_ptr<syntax::RichText>>(&block.label.node)) {
    for (const syntax::TextPart& part : (*text)->parts) {
      if (part.path && readsObject(analysis, scope, *part.path)) return {};
      if (part.path) evaluateBase(analysis, scope, *part.path);
    }
  }
  const std::size_t before = analysis.sink.found().size();
  const std::size_t missing = analysis.names.missing.size();
  const LabelRead label = readLabel(analysis, block, position);
  analysis.sink.forgetSince(before);
  analysis.names.missing.resize(missing);
  return label.text;
}

}  // namespace

void leaveOut(Analysis& analysis, const syntax::Block& block, const Position& position) {
  analysis.names.leftOut.push_back({quietLabel(analysis, block, position), position.parent, block.when.span});
  analysis.model.leftOut.push_back(block.span);
  Scope scope;
  scope.file = position.file;
  scope.iteration = position.iteration;
  markUsesInside(analysis, block, scope);
}

const LeftOut* leftOutNamed(const Analysis& analysis, ObjectId parent, std::string_view name) {
  const auto isThis = [&](const LeftOut& each) { return each.parent == parent && each.label == name; };
  const auto found = std::find_if(analysis.names.leftOut.begin(), analysis.names.leftOut.end(), isThis);
  return found == analysis.names.leftOut.end() ? nullptr : &*found;
}

}  // namespace calm::semantics
