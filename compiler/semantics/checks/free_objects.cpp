#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/words.h"
#include "packs/schema_check.h"
#include "semantics/checks/checks.h"
#include "semantics/checks/flat_document.h"
#include "semantics/checks/written_entry.h"
#include "semantics/evaluate.h"
#include "semantics/iteration.h"
#include "semantics/mend/take_out.h"

namespace calm::semantics {

using model::Object;
using model::ValueKind;

namespace {

std::string fieldOf(const Object& object, std::string_view sapKey) {
  for (const packs::FieldDef& def : object.kind->fields) {
    if (!sapKey.empty() && def.sapKey == sapKey) return def.name;
  }
  return std::string(sapKey);
}

/// The written field of the object whose map has this key; null if there is none.
const model::Field* mapWith(const Object& object, std::string_view key) {
  for (const model::Field& field : object.fields) {
    if (!field.source || field.value.kind != ValueKind::Map) continue;
    const auto& entries = *field.value.map;
    if (std::any_of(entries.begin(), entries.end(), [&](const auto& entry) { return entry.first == key; }))
      return &field;
  }
  return nullptr;
}

/// Where a map of the object has this key; the header where it is not to be seen.
Span propertyPlace(const Object& object, std::string_view key) {
  const model::Field* field = mapWith(object, key);
  if (!field) return object.header;
  const syntax::Entry* entry = writtenEntry(*field, key);
  return entry ? entry->value.span : field->source->value.span;
}

Span keyPlace(const Object& object, std::string_view key) {
  const model::Field* field = mapWith(object, key);
  const syntax::Entry* entry = field ? writtenEntry(*field, key) : nullptr;
  return entry ? entry->keySpan : propertyPlace(object, key);
}

/// What a problem is about: a property of the service, and how the block calls it.
struct Property {
  std::string key;
  std::string name;
};

Property propertyOf(const Object& object, const packs::SchemaProblem& problem) {
  std::string key = problem.property;
  if (key.empty()) key = problem.pointer.substr(problem.pointer.rfind('/') + 1);
  std::string name = fieldOf(object, key);
  return {std::move(key), std::move(name)};
}

std::string listed(const std::vector<Property>& properties) {
  std::string text;
  for (const Property& each : properties) text += fmt::format("{}`{}`", text.empty() ? "" : ", no ", each.name);
  return text;
}

/// All that is missing is one mistake, said at the header.
void reportMissing(Analysis& analysis, ObjectId id, const std::vector<Property>& missing) {
  const Object& object = analysis.object(id);
  for (const Property& each : missing) {
    analysis.noteMissing({analysis.arena.keep(each.name), id, true, false, {}});
  }
  analysis.sink.report(object.header, diagnostics::MissingField, {object.kind->noun}, {listed(missing)})
      .helped("its type and its authentication need it");
}

/// All that belongs to another type or authentication is one mistake, said at the header.
void reportIllegal(Analysis& analysis, ObjectId id, const std::vector<Property>& illegal) {
  const Object& object = analysis.object(id);
  auto& found = analysis.sink.report(object.header, diagnostics::IllegalFields,
                                     {fmt::format("{} of this type", diagnostics::withArticle(object.kind->noun))},
                                     {listed(illegal)});
  for (const Property& each : illegal) {
    const model::Field* field = findField(analysis.object(id), each.name);
    found.mark(field && field->source ? field->source->name.span : keyPlace(object, each.key), "not of this type");
  }
  found.helped("take out what is not of its type and authentication, or write those that it belongs to");
  const model::Field* only = illegal.size() == 1 ? findField(analysis.object(id), illegal.front().name) : nullptr;
  if (only && only->source) offerWithout(analysis, *only->source, Loss::Something, found);
}

void reportValue(Analysis& analysis, ObjectId id, const Property& property, const packs::SchemaProblem& problem) {
  const model::Field* field = findField(analysis.object(id), property.name);
  const Span place =
      field && field->source ? field->source->value.span : propertyPlace(analysis.object(id), property.key);
  const bool secret = field && field->value.kind == ValueKind::Secret;
  const std::string seen = !field || secret ? std::string("this value") : show(analysis, field->value);
  analysis.sink.report(place, diagnostics::WrongType, {seen}, {fmt::format("another value of `{}`", property.name)})
      .note(problem.message);
}

bool isIllegal(const packs::SchemaProblem& problem) {
  return problem.keyword == "forbidden" || problem.keyword == "additionalProperties";
}

void check(Analysis& analysis, ObjectId id, const packs::SchemaCheck& schema) {
  std::vector<Property> missing;
  std::vector<Property> illegal;
  std::set<std::string> without;
  std::vector<packs::SchemaProblem> problems;
  // The validator stops at the first part of a schema that fails: what it refuses is left out until nothing is.
  for (bool more = true; more;) {
    const std::string json = flatDocument(analysis, id, without);
    if (json.empty()) return;
    problems = schema.check(json);
    more = false;
    for (const packs::SchemaProblem& problem : problems) {
      if (!isIllegal(problem) || !without.insert(problem.property).second) continue;
      illegal.push_back(propertyOf(analysis.object(id), problem));
      more = true;
    }
  }
  for (const packs::SchemaProblem& problem : problems) {
    if (isIllegal(problem)) continue;
    const Property property = propertyOf(analysis.object(id), problem);
    if (problem.keyword == "required") {
      missing.push_back(property);
    } else {
      reportValue(analysis, id, property, problem);
    }
  }
  if (problems.empty() && illegal.empty()) {
    for (const std::string& json : otherDocuments(analysis, id)) {
      analysis.differs = analysis.differs || !schema.check(json).empty();
    }
  }
  if (!missing.empty()) reportMissing(analysis, id, missing);
  if (!illegal.empty()) reportIllegal(analysis, id, illegal);
}

}  // namespace

void freeObjects(Analysis& analysis, ObjectId tenant) {
  const packs::Pack& pack = *analysis.object(tenant).pack;
  for (const auto& [kind, file] : pack.free) {
    const packs::SchemaCheck* schema = analysis.catalog.schema(file);
    if (!schema) continue;
    for (const ObjectId id : analysis.object(tenant).blocks) {
      const Object& object = analysis.object(id);
      if (object.kind->name != kind || object.ignored || object.damaged || object.label.empty()) continue;
      const InIteration inside(analysis, id);
      check(analysis, id, *schema);
    }
  }
}

}  // namespace calm::semantics
