#include "semantics/product_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "diagnostics/words.h"
#include "semantics/declare.h"
#include "semantics/evaluate.h"
#include "semantics/scope.h"

namespace calm::semantics {

using model::Object;
using packs::Kind;
using packs::LabelForm;
using packs::ObjectTemplate;
using packs::Pack;

namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void collect(const std::vector<ObjectTemplate>& templates, std::string_view kind,
             std::vector<const ObjectTemplate*>& out) {
  for (const ObjectTemplate& role : templates) {
    if (role.kind == kind) out.push_back(&role);
    collect(role.blocks, kind, out);
  }
}

bool hasTemplate(const std::vector<ObjectTemplate>& templates, std::string_view kind) {
  return std::any_of(templates.begin(), templates.end(), [&](const auto& role) { return role.kind == kind; });
}

bool isStray(const std::vector<ObjectTemplate::Stray>& strays, std::string_view kind) {
  return std::any_of(strays.begin(), strays.end(), [&](const auto& stray) { return stray.kind == kind; });
}

bool tenantAccepts(const Pack& pack, const Kind& kind) {
  if (kind.wantsUseCase) return !pack.useCases.empty();
  if (contains(pack.accepts, kind.name) || hasTemplate(pack.objects, kind.name)) return true;
  const auto named = [&](const auto& entry) { return entry.first == kind.name; };
  if (std::any_of(pack.free.begin(), pack.free.end(), named)) return true;
  if (std::any_of(pack.forbiddenKinds.begin(), pack.forbiddenKinds.end(), named)) return true;
  return false;
}

}  // namespace

const Kind* kindSeen(const Analysis& analysis, std::string_view name, const Pack* pack) {
  return pack ? analysis.catalog.kind(name, *pack) : analysis.catalog.kind(name);
}

std::vector<const ObjectTemplate*> templatesOf(const Object& object) {
  if (object.role) return {object.role};
  std::vector<const ObjectTemplate*> found;
  if (object.pack) collect(object.pack->objects, object.kind->name, found);
  return found;
}

const ObjectTemplate* onlyTemplate(const Object& object) {
  const auto found = templatesOf(object);
  return found.size() == 1 ? found.front() : nullptr;
}

bool standsIn(const Kind& kind, std::string_view place) { return contains(kind.standsIn, place); }

bool acceptsKind(const Analysis& analysis, const Kind& kind, ObjectId parentId) {
  if (parentId == noObject) return standsIn(kind, "file");
  const Object& parent = analysis.object(parentId);
  if (!standsIn(kind, parent.kind->name)) return false;
  if (!parent.pack) return true;
  if (parent.parent == noObject) return tenantAccepts(*parent.pack, kind);
  const auto roles = templatesOf(parent);
  if (roles.empty()) return true;
  return std::any_of(roles.begin(), roles.end(), [&](const ObjectTemplate* role) {
    return hasTemplate(role->blocks, kind.name) || isStray(role->strays, kind.name);
  });
}

const packs::Rule* forbiddingRule(const Object& object) {
  if (!object.pack || object.parent == noObject || object.parent != object.tenant) return nullptr;
  for (const auto& [kind, rule] : object.pack->forbiddenKinds) {
    if (kind == object.kind->name) return object.pack->rule(rule);
  }
  return nullptr;
}

std::vector<std::string_view> kindsIn(const Analysis& analysis, ObjectId parent) {
  std::vector<std::string_view> names;
  const Pack* pack = parent == noObject ? nullptr : analysis.object(parent).pack;
  const auto add = [&](const std::vector<Kind>& kinds) {
    for (const Kind& kind : kinds) {
      const auto refused = [&](const auto& entry) { return entry.first == kind.name; };
      if (pack && std::any_of(pack->forbiddenKinds.begin(), pack->forbiddenKinds.end(), refused)) continue;
      if (acceptsKind(analysis, kind, parent)) names.push_back(kind.name);
    }
  };
  add(analysis.catalog.kinds().kinds);
  if (pack) add(pack->kinds);
  if (parent == noObject) {
    for (const std::string_view word : {"import", "param", "let", "assert", "environment"}) names.push_back(word);
  }
  return names;
}

std::string_view useCaseField(const packs::FieldTemplate& part) {
  constexpr std::string_view prefix = "use-case.";
  const std::string_view from = part.from;
  return from.starts_with(prefix) ? from.substr(prefix.size()) : std::string_view();
}

std::vector<std::string_view> usableFields(const Object& object) {
  std::vector<std::string_view> names;
  const auto roles = templatesOf(object);
  const bool known = !roles.empty();
  for (const packs::FieldDef& def : object.kind->fields) {
    const bool used = !known || def.name == "title" || def.name == "description" ||
                      std::any_of(roles.begin(), roles.end(), [&](const ObjectTemplate* role) {
                        return std::any_of(role->fields.begin(), role->fields.end(), [&](const auto& part) {
                          return part.name == def.name && part.mode != packs::FieldMode::Forbidden;
                        });
                      });
    if (used) names.push_back(def.name);
  }
  return names;
}

void claimLabel(Analysis& analysis, ObjectId id) {
  Object& object = analysis.object(id);
  const Object& parent = analysis.object(object.parent);
  if (object.kind->label == LabelForm::None) {
    for (const ObjectId sibling : parent.blocks) {
      const Object& other = analysis.object(sibling);
      if (other.kind->name != object.kind->name) continue;
      if (other.source && other.source->damaged && other.source->members.empty()) continue;
      auto& found =
          analysis.sink.report(object.header, diagnostics::StandsOnce, {diagnostics::withArticle(object.kind->noun)});
      markFirst(analysis, found, other.header, other.iteration);
      found.helped("take one of them out");
      object.ignored = true;
      return;
    }
    return;
  }
  if (object.label.empty()) return;
  if (object.kind->label == LabelForm::Name) {
    const bool field = fieldDef(parent, object.label) != nullptr;
    const Kind* kind = kindSeen(analysis, object.label, object.pack);
    if (field || (kind && acceptsKind(analysis, *kind, object.parent))) {
      analysis.sink.report(object.labelSpan, diagnostics::NamedLikeField, {object.label}, {parent.kind->noun})
          .helped("give it another name");
      object.ignored = true;
      return;
    }
  }
  const ObjectId twin = analysis.children.twinOf(analysis.model, object);
  if (twin == noObject) return;
  const Object& other = analysis.object(twin);
  auto& found =
      other.label == object.label
          ? analysis.sink.report(object.labelSpan, diagnostics::DeclaredTwice, {object.kind->noun}, {object.label})
          : analysis.sink.report(object.labelSpan, diagnostics::DiffersInCase, {other.label}, {object.label});
  markFirst(analysis, found, other.labelSpan, other.iteration);
  found.helped(object.kind->label == LabelForm::Symbol ? "take one of them out" : "give one of them another name");
  citeUniqueRules(object, found);
  object.ignored = true;
}

}  // namespace calm::semantics
