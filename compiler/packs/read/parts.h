#pragma once

#include "packs/pack.h"
#include "packs/policy.h"
#include "packs/read/access.h"

/// From JSON to the structs of a pack: one function per part. What the JSON may look like is said by
/// schemas/product-pack.schema.json, schemas/policy.schema.json and schemas/kinds.schema.json, which have accepted it
/// before.
namespace calm::packs::read {

/// `list(symbol)`, `reference(tenant)`, `service-key`; a type that is none of the language is text.
Type type(std::string_view written);

std::vector<Symbol> symbols(const Json& value);
FieldDef fieldDef(const std::string& name, const Json& value);
std::vector<FieldDef> fieldDefs(const Json& value);

/// A kind with `common` in front of its own fields.
Kind kind(const std::string& name, const Json& value, const std::vector<FieldDef>& common);

Condition condition(const Json& value, const std::string& ruleOfField);
FieldTemplate fieldTemplate(const std::string& name, const Json& value);
ObjectTemplate objectTemplate(const Json& value);
Check check(const Json& value);
Variants variants(const Json& value);
StepTemplate stepTemplate(const Json& value);
Content content(const std::string& key, const Json& value);
Probe probe(const Json& value);
ArtefactTemplate artefactTemplate(const Json& value);
Rule rule(const std::string& id, const Json& value);

Kinds kinds(const Json& root);
Pack pack(const Json& root, const std::vector<FieldDef>& common);
Policy policy(const Json& root);

/// `run-every` -> `runEvery`.
std::string camelCase(std::string_view kebab);

}  // namespace calm::packs::read
