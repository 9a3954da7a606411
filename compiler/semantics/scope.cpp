#include "semantics/scope.h"

#include <algorithm>

#include "semantics/apply/cast.h"
#include "semantics/iteration.h"
#include "semantics/structural.h"

namespace calm::semantics {

using model::Object;

namespace {

Meaning of(Meaning::Kind kind, std::uint32_t index) {
  Meaning meaning;
  meaning.kind = kind;
  meaning.index = index;
  return meaning;
}

Meaning of(const Evaluated& value) {
  Meaning meaning = of(Meaning::Kind::Value, 0);
  meaning.value = value.value;
  meaning.typing = value.typing;
  return meaning;
}

Meaning use(Analysis& analysis, const TopName& top) {
  switch (top.kind) {
    case TopName::Kind::Tenant:
      return of(Meaning::Kind::Object, top.index);
    case TopName::Kind::Binding:
      analysis.names.bindings[top.index].used = true;
      return of(Meaning::Kind::Binding, top.index);
    case TopName::Kind::Alias:
      analysis.names.aliases[top.index].used = true;
      return of(Meaning::Kind::Alias, top.index);
  }
  return {};
}

Meaning lookUpInPack(Analysis& analysis, const PackScope& scope, std::string_view name) {
  if (name == "tenant") return of(Meaning::Kind::Object, static_cast<std::uint32_t>(scope.tenant));
  if (name == "self") return of(Meaning::Kind::Object, static_cast<std::uint32_t>(scope.self));
  if (name == "use-case") {
    if (scope.useCase == noObject) return of(Meaning::Kind::Silent, 0);
    return of(Meaning::Kind::Object, static_cast<std::uint32_t>(scope.useCase));
  }
  if (name == "wanted") return of(Meaning::Kind::Wanted, 0);
  if (name == "tables") return of(Meaning::Kind::Tables, 0);
  for (const auto& [shared, expression] : analysis.catalog.kinds().scope) {
    if (shared != name) continue;
    Meaning meaning = of(Meaning::Kind::Value, 0);
    meaning.value = evaluateExpression(analysis, expression, scope, nullptr).value;
    return meaning;
  }
  const ObjectId player = playerOf(analysis, scope.tenant, name);
  return player == noObject ? of(Meaning::Kind::Silent, 0)
                            : of(Meaning::Kind::Object, static_cast<std::uint32_t>(player));
}

/// Whether a template of the tenant's product makes objects of this name (`-2`, `-3`, … behind it included). Others
/// need not be derived to know that the name is not among them: that would read fields which may be under evaluation.
bool mayBeDerived(const Object& tenant, std::string_view name) {
  if (!tenant.pack) return false;
  return std::any_of(tenant.pack->objects.begin(), tenant.pack->objects.end(), [&](const packs::ObjectTemplate& role) {
    return name == role.name || (name.starts_with(role.name) && name.substr(role.name.size()).starts_with('-'));
  });
}

bool objectFits(const Object& object, const Typing* expected) {
  if (!expected) return true;
  if (expected->kind != packs::TypeKind::Reference || object.kind->name != expected->target) return false;
  return expected->product.empty() || (object.pack && object.pack->product == expected->product);
}

/// Of a param or let whose type is not known yet, anything can be hoped.
bool topFits(const Analysis& analysis, const TopName& top, const Typing* expected) {
  switch (top.kind) {
    case TopName::Kind::Tenant:
      return objectFits(analysis.object(static_cast<ObjectId>(top.index)), expected);
    case TopName::Kind::Alias:
      return expected == nullptr;
    case TopName::Kind::Binding:
      break;
  }
  const Typing* typing = analysis.names.bindings[top.index].typing;
  return !expected || !typing || typing->kind == expected->kind || (typing->isText() && expected->isText());
}

}  // namespace

ObjectId childNamed(const Analysis& analysis, ObjectId parent, std::string_view name) {
  return analysis.children.named(analysis.model, parent, name);
}

Meaning lookUpIn(Analysis& analysis, std::uint32_t file, std::string_view name) {
  FileNames& names = analysis.names.files[file];
  if (const auto own = names.own.find(name); own != names.own.end() && own->second.kind != TopName::Kind::Alias) {
    return use(analysis, own->second);
  }
  return of(names.incomplete || names.tenantsLost ? Meaning::Kind::Silent : Meaning::Kind::None, 0);
}

Meaning lookUp(Analysis& analysis, const Scope& scope, std::string_view name) {
  if (scope.pack) return lookUpInPack(analysis, *scope.pack, name);
  const bool inTenant = scope.tenant != noObject && !scope.structural;
  const IterationId around = inTenant ? analysis.object(scope.tenant).iteration : noIteration;
  if (const auto variable = loopVariable(analysis, scope.iteration, around, name)) return of(*variable);
  const auto named = [&]() {
    const ObjectId child = childNamed(analysis, scope.tenant, name);
    const bool isName = child != noObject && analysis.object(child).kind->label == packs::LabelForm::Name;
    return isName ? of(Meaning::Kind::Object, static_cast<std::uint32_t>(child)) : of(Meaning::Kind::None, 0);
  };
  if (inTenant) {
    if (const Meaning written = named(); written.kind == Meaning::Kind::Object) return written;
  }
  if (const auto variable = loopVariable(analysis, around, noIteration, name)) return of(*variable);
  FileNames& file = analysis.names.files[scope.file];
  if (const auto own = file.own.find(name); own != file.own.end()) return use(analysis, own->second);
  const auto isLost = [&](const FileNames& names) {
    return names.incomplete || (names.tenantsLost && !scope.structural);
  };
  bool incomplete = isLost(file);
  for (const std::uint32_t imported : file.imports) {
    const Meaning meaning = lookUpIn(analysis, imported, name);
    if (meaning.kind == Meaning::Kind::Silent) incomplete = incomplete || isLost(analysis.names.files[imported]);
    if (meaning.kind != Meaning::Kind::None && meaning.kind != Meaning::Kind::Silent) return meaning;
  }
  if (inTenant && mayBeDerived(analysis.object(scope.tenant), name)) {
    ensureCast(analysis, scope.tenant);
    if (const Meaning derived = named(); derived.kind == Meaning::Kind::Object) return derived;
    incomplete = incomplete || isIncomplete(analysis, scope.tenant);
  } else if (inTenant) {
    const Object& tenant = analysis.object(scope.tenant);
    incomplete = incomplete || tenant.damaged || tenant.ignored || !tenant.pack;
  }
  return of(incomplete ? Meaning::Kind::Silent : Meaning::Kind::None, 0);
}

std::vector<std::string_view> namesThatFit(const Analysis& analysis, const Scope& scope, const Typing* expected) {
  std::vector<std::string_view> names;
  if (scope.tenant != noObject) {
    for (const ObjectId id : analysis.object(scope.tenant).blocks) {
      const Object& child = analysis.object(id);
      const bool named = child.kind->label == packs::LabelForm::Name && !child.label.empty();
      if (named && objectFits(child, expected)) names.push_back(child.label);
    }
  }
  const auto add = [&](std::uint32_t file, bool aliases) {
    for (const auto& [name, top] : analysis.names.files[file].own) {
      if ((aliases || top.kind != TopName::Kind::Alias) && topFits(analysis, top, expected)) names.push_back(name);
    }
  };
  for (IterationId at = scope.iteration; at != noIteration; at = analysis.model.iterations[at].outer) {
    const syntax::For& loop = *analysis.model.iterations[at].loop;
    names.push_back(loop.first.text);
    if (loop.second) names.push_back(loop.second.text);
  }
  add(scope.file, true);
  for (const std::uint32_t imported : analysis.names.files[scope.file].imports) add(imported, false);
  return names;
}

ObjectId quietTarget(Analysis& analysis, const Scope& scope, const syntax::Value& value) {
  if (const auto* name = std::get_if<syntax::Name>(&value.node)) {
    if (scope.tenant != noObject) {
      const ObjectId child = childNamed(analysis, scope.tenant, name->text);
      if (child != noObject) return child;
    }
    const auto& file = analysis.names.files[scope.file];
    if (const auto own = file.own.find(name->text);
        own != file.own.end() && own->second.kind == TopName::Kind::Tenant) {
      return static_cast<ObjectId>(own->second.index);
    }
    for (const std::uint32_t imported : file.imports) {
      const auto& names = analysis.names.files[imported].own;
      if (const auto found = names.find(name->text);
          found != names.end() && found->second.kind == TopName::Kind::Tenant) {
        return static_cast<ObjectId>(found->second.index);
      }
    }
    return noObject;
  }
  if (const auto* select = std::get_if<std::unique_ptr<syntax::Select>>(&value.node)) {
    const ObjectId base = quietTarget(analysis, scope, (*select)->base);
    return base == noObject ? noObject : childNamed(analysis, base, (*select)->name);
  }
  if (const auto* index = std::get_if<std::unique_ptr<syntax::Index>>(&value.node)) {
    const ObjectId base = quietTarget(analysis, scope, (*index)->base);
    if (base == noObject) return noObject;
    // What is wrong with the index is said again, and shown once, where the field is read.
    if (readsObject(analysis, scope, (*index)->index)) return noObject;
    const model::Value name = evaluate(analysis, scope, (*index)->index, nullptr).value;
    return name.kind == model::ValueKind::Text ? childNamed(analysis, base, name.text) : noObject;
  }
  return noObject;
}

Scope scopeOf(const Analysis& analysis, ObjectId id) {
  const Object& object = analysis.object(id);
  Scope scope;
  scope.file = object.file;
  scope.tenant = object.tenant;
  scope.owner = id;
  scope.iteration = object.iteration;
  return scope;
}

}  // namespace calm::semantics
