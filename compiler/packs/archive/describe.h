#pragma once

#include "packs/pack.h"
#include "packs/words.h"

/// What each struct of a pack consists of, said once: the same function writes and reads it. A new member is one
/// more word here, and the bindings do not compile without it. Reader and writer are of one build, so the form needs no
/// version.
namespace calm::packs::archive {

template <class Archive>
void describe(Archive& archive, Type& it) {
  auto& [kind, elements, target] = it;
  archive(kind, elements, target);
}
template <class Archive>
void describe(Archive& archive, Symbol& it) {
  auto& [id, label, sap] = it;
  archive(id, label, sap);
}
template <class Archive>
void describe(Archive& archive, FieldDef& it) {
  auto& [name, type, screen, sapKey, jsonKey, symbols, useCases, product, required, requiredWith, secretKeys,
         onDemand] = it;
  archive(name, type, screen, sapKey, jsonKey, symbols, useCases, product, required, requiredWith, secretKeys,
          onDemand);
}
template <class Archive>
void describe(Archive& archive, Kind& it) {
  auto& [name, noun, standsIn, label, hasProduct, jsonKey, showsOrigin, wantsUseCase, artefact, dotless, labels,
         fields] = it;
  archive(name, noun, standsIn, label, hasProduct, jsonKey, showsOrigin, wantsUseCase, artefact, dotless, labels,
          fields);
}

template <class Archive>
void describe(Archive& archive, Condition& it) {
  auto& [kind, texts, value, number, rule, severity] = it;
  archive(kind, texts, value, number, rule, severity);
}
template <class Archive>
void describe(Archive& archive, FieldTemplate& it) {
  auto& [name, mode, values, accepts, rule, from, refers, conditions] = it;
  archive(name, mode, values, accepts, rule, from, refers, conditions);
}
template <class Archive>
void describe(Archive& archive, ObjectTemplate::Stray& it) {
  auto& [kind, rule] = it;
  archive(kind, rule);
}
template <class Archive>
void describe(Archive& archive, ObjectTemplate& it) {
  auto& [id, kind, serves, variants, match, key, name, namePrefix, nameRule, labelRule, several, againRule, neededRule,
         rule, optional, fields, blocks, strays] = it;
  archive(id, kind, serves, variants, match, key, name, namePrefix, nameRule, labelRule, several, againRule, neededRule,
          rule, optional, fields, blocks, strays);
}
template <class Archive>
void describe(Archive& archive, Check& it) {
  auto& [rule, object, paths, variants, when, require, at] = it;
  archive(rule, object, paths, variants, when, require, at);
}

template <class Archive>
void describe(Archive& archive, StepField& it) {
  auto& [screen, field, value, hint] = it;
  archive(screen, field, value, hint);
}
template <class Archive>
void describe(Archive& archive, StepTemplate& it) {
  auto& [id, object, paths, variants, when, cls, role, system, title, navigation, actions, fields, allFields, expect,
         undo, remarks, rules, after] = it;
  archive(id, object, paths, variants, when, cls, role, system, title, navigation, actions, fields, allFields, expect,
          undo, remarks, rules, after);
}

template <class Archive>
void describe(Archive& archive, Content& it) {
  auto& [kind, key, text, append, infix, items] = it;
  archive(kind, key, text, append, infix, items);
}
template <class Archive>
void describe(Archive& archive, Probe& it) {
  auto& [id, title, asksHub, useCases, where, path, query, scope, status, isList, isFilled, members, isUnconfirmed,
         remark] = it;
  archive(id, title, asksHub, useCases, where, path, query, scope, status, isList, isFilled, members, isUnconfirmed,
          remark);
}
template <class Archive>
void describe(Archive& archive, ArtefactTemplate& it) {
  auto& [target, file, needs, content] = it;
  archive(target, file, needs, content);
}

template <class Archive>
void describe(Archive& archive, Rule& it) {
  auto& [id, kind, basis, holding, page, section, step, says, why, remark, severity, example, counterexample, fires,
         useCases, bare, hub, steps] = it;
  archive(id, kind, basis, holding, page, section, step, says, why, remark, severity, example, counterexample, fires,
          useCases, bare, hub, steps);
}

template <class Archive>
void describe(Archive& archive, UseCase& it) {
  auto& [id, path, activation, rule, screen] = it;
  archive(id, path, activation, rule, screen);
}
template <class Archive>
void describe(Archive& archive, Fact& it) {
  auto& [id, value, values, needs, rule] = it;
  archive(id, value, values, needs, rule);
}
template <class Archive>
void describe(Archive& archive, Decision& it) {
  auto& [when, variant, rule] = it;
  archive(when, variant, rule);
}
template <class Archive>
void describe(Archive& archive, Variants::Forbidden& it) {
  auto& [variants, kinds, rule] = it;
  archive(variants, kinds, rule);
}
template <class Archive>
void describe(Archive& archive, Variants& it) {
  auto& [rule, statedBy, facts, decisions, forbidden] = it;
  archive(rule, statedBy, facts, decisions, forbidden);
}
template <class Archive>
void describe(Archive& archive, Computed& it) {
  auto& [name, values] = it;
  archive(name, values);
}
template <class Archive>
void describe(Archive& archive, LookupTable& it) {
  auto& [name, rows] = it;
  archive(name, rows);
}
template <class Archive>
void describe(Archive& archive, Pack& it) {
  auto& [product, aliases, name, formerNames, page, systemNamespace, direction, accepts, free, forbiddenKinds,
         tenantFields, kinds, symbols, computed, tables, supportedRule, useCases, variants, objects, checks, steps, api,
         probes, artefacts, rules, examplePreamble, remarks] = it;
  archive(product, aliases, name, formerNames, page, systemNamespace, direction, accepts, free, forbiddenKinds,
          tenantFields, kinds, symbols, computed, tables, supportedRule, useCases, variants, objects, checks, steps,
          api, probes, artefacts, rules, examplePreamble, remarks);
}

template <class Archive>
void describe(Archive& archive, UseCaseName& it) {
  auto& [id, label, alsoWritten] = it;
  archive(id, label, alsoWritten);
}
template <class Archive>
void describe(Archive& archive, Kinds& it) {
  auto& [useCases, common, kinds, scope] = it;
  archive(useCases, common, kinds, scope);
}
template <class Archive>
void describe(Archive& archive, FieldWords& it) {
  auto& [field, symbols] = it;
  archive(field, symbols);
}
template <class Archive>
void describe(Archive& archive, Words& it) {
  auto& [fields] = it;
  archive(fields);
}

}  // namespace calm::packs::archive
