#include <optional>
#include <string_view>
#include <unordered_set>

#include "semantics/checks/checks.h"
#include "semantics/iteration.h"
#include "semantics/scope.h"

namespace calm::semantics {

using model::Iteration;
using model::Object;

namespace {

/// What a name hides.
struct Hidden {
  std::string_view noun;
  Span place;
};

std::optional<Hidden> inFile(const Analysis& analysis, std::uint32_t file, std::string_view name) {
  const FileNames& names = analysis.names.files[file];
  const TopName* outer = nullptr;
  if (const auto own = names.own.find(name); own != names.own.end()) outer = &own->second;
  for (const std::uint32_t imported : names.imports) {
    const auto& others = analysis.names.files[imported].own;
    const auto found = others.find(name);
    if (!outer && found != others.end() && found->second.kind != TopName::Kind::Alias) outer = &found->second;
  }
  if (!outer) return std::nullopt;
  std::string_view noun = "tenant";
  if (outer->kind == TopName::Kind::Alias) noun = "import";
  if (outer->kind == TopName::Kind::Binding) noun = analysis.names.bindings[outer->index].isParam ? "param" : "let";
  return Hidden{noun, outer->span};
}

std::optional<Hidden> inLoops(const Analysis& analysis, IterationId at, std::string_view name) {
  for (; at != noIteration; at = analysis.model.iterations[at].outer) {
    const syntax::For& loop = *analysis.model.iterations[at].loop;
    for (const syntax::Identifier* each : {&loop.first, &loop.second}) {
      if (each->text == name) return Hidden{"name of a loop", each->span};
    }
  }
  return std::nullopt;
}

std::optional<Hidden> inTenant(const Analysis& analysis, ObjectId owner, std::string_view name) {
  if (owner == noObject) return std::nullopt;
  const ObjectId found = childNamed(analysis, analysis.object(owner).tenant, name);
  if (found == noObject || analysis.object(found).derived) return std::nullopt;
  const Object& object = analysis.object(found);
  if (object.kind->label != packs::LabelForm::Name) return std::nullopt;
  return Hidden{object.kind->noun, object.labelSpan};
}

void report(Analysis& analysis, Span place, std::string_view name, const std::optional<Hidden>& hidden) {
  if (!hidden) return;
  analysis.sink.report(place, diagnostics::Shadows, {name}, {hidden->noun})
      .mark(hidden->place, "hidden")
      .helped("give one of them another name");
}

}  // namespace

void shadowing(Analysis& analysis, ObjectId tenant) {
  for (const ObjectId id : analysis.object(tenant).blocks) {
    const Object& object = analysis.object(id);
    if (object.derived || object.ignored || object.kind->label != packs::LabelForm::Name || object.label.empty())
      continue;
    const InIteration inside(analysis, id);
    const auto loops = inLoops(analysis, analysis.object(tenant).iteration, object.label);
    report(analysis, object.labelSpan, object.label, loops ? loops : inFile(analysis, object.file, object.label));
  }
}

void shadowingOfLoops(Analysis& analysis) {
  std::unordered_set<const syntax::For*> seen;
  for (const Iteration& iteration : analysis.model.iterations.rows()) {
    if (!seen.insert(iteration.loop).second) continue;
    for (const syntax::Identifier* name : {&iteration.loop->first, &iteration.loop->second}) {
      if (!*name) continue;
      auto hidden = inLoops(analysis, iteration.outer, name->text);
      if (!hidden) hidden = inTenant(analysis, iteration.owner, name->text);
      if (!hidden) hidden = inFile(analysis, iteration.file, name->text);
      report(analysis, name->span, name->text, hidden);
    }
  }
}

}  // namespace calm::semantics
