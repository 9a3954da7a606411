#include <fmt/format.h>

#include <string>

#include "semantics/declare.h"
#include "semantics/evaluate.h"
#include "semantics/structural.h"
#include "semantics/text_check.h"

namespace calm::semantics {

namespace {

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

}  // namespace

LabelRead readLabel(Analysis& analysis, const syntax::Block& block, std::uint32_t file) {
  LabelRead read;
  read.span = block.label.span;
  if (std::holds_alternative<syntax::Missing>(block.label.node)) return read;
  read.written = true;
  if (block.label.tainted) return read;
  if (const auto* name = std::get_if<syntax::Name>(&block.label.node)) {
    read.text = name->text;
    read.readable = true;
    return read;
  }
  Scope scope;
  scope.file = file;
  scope.structural = true;
  if (dependsOnObject(analysis, scope, block.label)) return read;
  const model::Value value =
      evaluate(analysis, scope, block.label, analysis.typings.of(packs::TypeKind::Text)).value;
  if (value.kind != model::ValueKind::Text) return read;
  read.text = value.text;
  read.readable = true;
  return read;
}

}  // namespace calm::semantics
