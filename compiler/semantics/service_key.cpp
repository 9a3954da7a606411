#include "semantics/service_key.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "diagnostics/suggest.h"
#include "semantics/asked.h"
#include "semantics/iteration.h"
#include "semantics/scope.h"
#include "semantics/sharing/judged.h"
#include "semantics/text_check.h"

namespace calm::semantics {

using model::Value;
using model::ValueKind;

namespace {

Value absentKey(Analysis& analysis, const Scope& scope, Span place) {
  const std::string_view tenant = analysis.object(scope.tenant).label;
  if (askOnce(analysis, place, scope.iteration, "CALM6001")) {
    const model::Field* field = findField(analysis.object(scope.owner), "service-key");
    const Span at = field && field->source ? field->source->name.span : place;
    analysis.sink.report(at, diagnostics::KeyFileAbsent, {tenant});
  }
  constexpr std::array<std::string_view, 4> fields = {"api", "url", "client-id", "identity-zone"};
  model::ValueMap entries;
  for (const std::string_view field : fields) {
    Value text = Value::ofText(analysis.arena.keep(fmt::format("${{key:{}.{}}}", tenant, field)));
    text.placeholder = true;
    entries.emplace_back(field, text);
  }
  entries.emplace_back("client-secret", keySecret(analysis, scope.tenant));
  return Value::ofMap(&analysis.model.maps.emplace_back(std::move(entries)));
}

void reportMissing(Analysis& analysis, Span place, std::string_view path, const std::string& near) {
  auto& found = analysis.sink.report(place, diagnostics::KeyFileMissing, {path});
  if (near.empty()) {
    found.helped("the path is relative to this file; `--keys=absent` checks without the key");
    return;
  }
  found.helped(fmt::format("did you mean `{}`?", near));
  const bool slip = diagnostics::isSlip(path, near);
  found.fix({fmt::format("read `{}`", near), {{place, fmt::format("key-file(\"{}\")", near)}}, slip});
}

Value problem(Analysis& analysis, Span place, std::string_view path, const KeyProblem& why) {
  switch (why.kind) {
    case KeyProblem::Kind::Missing:
      reportMissing(analysis, place, path, why.near);
      break;
    case KeyProblem::Kind::OutsideRoot:
      analysis.sink.report(place, diagnostics::KeyFileOutside, {path})
          .helped("move the key into the project, or put a calm.yaml into the folder that holds both");
      break;
    case KeyProblem::Kind::NotAKey:
      analysis.sink.report(place, diagnostics::NotAServiceKey, {why.reason});
      break;
  }
  return Value::poison();
}

/// What is wrong with the values of a key file; never a value itself.
std::string wrongIn(const Analysis& analysis, const ServiceKeyFile& key) {
  if (!urlProblem(key.api).empty()) return "`endpoints.Api` is no URL";
  if (!urlProblem(key.url).empty()) return "`uaa.url` is no URL";
  for (const std::string* text : {&key.api, &key.url, &key.clientId, &key.identityZone}) {
    if (!placeholderIn(*text).empty()) return fmt::format("a value of it holds `{}`", placeholderIn(*text));
  }
  const packs::FieldDef* type = keyField(analysis.catalog, "credential-type");
  const auto isType = [&](const packs::Symbol& symbol) { return symbol.id == key.credentialType; };
  const bool known = !type || std::any_of(type->symbols.begin(), type->symbols.end(), isType);
  return key.credentialType.empty() || known ? "" : "its `uaa.credential-type` is not known";
}

}  // namespace

const packs::FieldDef* keyField(const packs::Catalog& catalog, std::string_view name) {
  const packs::Kind* kind = catalog.kind("service-key");
  if (!kind) return nullptr;
  for (const packs::FieldDef& def : kind->fields) {
    if (def.name == name) return &def;
  }
  return nullptr;
}

Value keySecret(Analysis& analysis, ObjectId tenant) {
  const std::string name = fmt::format("{}/service-key/client-secret", analysis.object(tenant).label);
  return Value::ofSecret(analysis.arena.keep(name));
}

Value readKeyFile(Analysis& analysis, const Scope& scope, Span place, std::string_view path) {
  const auto read = analysis.keys.read(place.source, path);
  const bool outside = !read && read.error().kind == KeyProblem::Kind::OutsideRoot;
  if (analysis.program.keysAbsent && !outside) return absentKey(analysis, scope, place);
  if (!read) return problem(analysis, place, path, read.error());
  const ServiceKeyFile& key = *read.value();
  if (const std::string wrong = wrongIn(analysis, key); !wrong.empty()) {
    analysis.sink.report(place, diagnostics::NotAServiceKey, {wrong});
    return Value::poison();
  }
  if (!key.api.ends_with("/api")) {
    analysis.sink.report(place, diagnostics::ApiWithoutSuffix, {fmt::format("`{}`", key.api)});
    return Value::poison();
  }
  model::ValueMap entries;
  const auto add = [&](std::string_view name, std::string_view text) {
    if (!text.empty()) entries.emplace_back(name, Value::ofText(analysis.arena.keep(text)));
  };
  add("api", key.api);
  add("url", key.url);
  add("client-id", key.clientId);
  add("identity-zone", key.identityZone);
  const bool certificate = key.hasCertificate && !key.hasSecret;
  const std::string_view type =
      key.credentialType.empty() && certificate ? "x509" : std::string_view(key.credentialType);
  if (!type.empty()) entries.emplace_back("credential-type", Value::ofSymbol(analysis.arena.keep(type)));
  entries.emplace_back("client-secret", keySecret(analysis, scope.tenant));
  Value map = Value::ofMap(&analysis.model.maps.emplace_back(std::move(entries)));
  map.text = analysis.arena.keep(path);
  return map;
}

void needClientSecret(Analysis& analysis, ObjectId tenant) {
  const packs::FieldDef* def = fieldDef(analysis.object(tenant), "service-key");
  if (!def) return;
  const ObjectId block = childNamed(analysis, tenant, def->name);
  const Value key = block == noObject ? fieldValue(analysis, tenant, *def) : Value::ofObject(block);
  Value type;
  Span place;
  if (key.kind == ValueKind::Map) {
    for (const auto& [name, value] : *key.map) {
      if (name == "credential-type") type = value;
    }
    const model::Field* field = findField(analysis.object(tenant), "service-key");
    if (field) place = field->origin.span;
  } else if (key.kind == ValueKind::Object) {
    const packs::FieldDef* inner = fieldDef(analysis.object(key.object), "credential-type");
    if (!inner) return;
    type = fieldValue(analysis, key.object, *inner);
    const model::Field* field = findField(analysis.object(key.object), "credential-type");
    if (field) place = field->origin.span;
  }
  if (type.kind != ValueKind::Symbol || type.text != "x509") return;
  const InIteration inside(analysis, tenant);
  if (!askOnce(analysis, place, analysis.object(tenant).iteration, "CALM6003")) return;
  analysis.sink.report(place, diagnostics::CredentialType, {type.text})
      .helped("create a key with a `binding-secret` in the service instance and use that one");
}

void checkKeyBlock(Analysis& analysis, ObjectId block) {
  const InIteration inside(analysis, block);
  const packs::FieldDef* def = fieldDef(analysis.object(block), "api");
  if (!def) return;
  const Value api = fieldValue(analysis, block, *def);
  const model::Field* field = findField(analysis.object(block), "api");
  if (api.kind != ValueKind::Text || !field || !field->source || api.placeholder) return;
  if (judged(analysis, api.text, [](std::string_view text) { return text.ends_with("/api"); })) return;
  const Span place = field->source->value.span;
  auto& found = analysis.sink.report(place, diagnostics::ApiWithoutSuffix, {fmt::format("`{}`", api.text)});
  found.helped("copy `endpoints.Api` of the service key unchanged");
  const std::string slashed = fmt::format("\"{}\"", api.text);
  if (analysis.sources.text(place) == slashed) {
    const std::size_t end =
        std::min(api.text.find("/api/", api.text.find("://") + 3), api.text.find_last_not_of('/') + 1);
    found.fix({"write `/api` behind the host", {{place, fmt::format("\"{}/api\"", api.text.substr(0, end))}}, false});
  }
  findField(analysis.object(block), "api")->value = Value::poison();
}

}  // namespace calm::semantics
