#include <algorithm>

#include "diagnostics/words.h"
#include "packs/check/checking.h"
#include "packs/check/fields.h"

namespace calm::packs::check {
namespace {

void checkMatch(Checking& checking, const std::string& pointer, const Kind& kind, const ObjectTemplate& object) {
  if (object.match == MatchBy::Key) {
    if (object.key.empty()) checking.report(pointer, "`match: key` needs the field: `key`");
    expectField(checking, yaml::step(pointer, "key"), kind, object.key);
  }
  if (object.match == MatchBy::Label && object.name.empty()) {
    checking.report(pointer, "`match: label` needs the word: `name`");
  }
  if (kind.label == LabelForm::Name && object.name.empty() && !object.optional) {
    checking.report(pointer, diagnostics::withArticle(kind.noun) + " that is derived needs a name: `name`");
  }
}

/// Two templates that take every object of their kind, in one place, for one path: nobody could say which one it is.
void checkRivals(Checking& checking, const std::string& list, const std::vector<ObjectTemplate>& objects) {
  const auto meet = [](const std::vector<std::string>& one, const std::vector<std::string>& other) {
    if (one.empty() || other.empty()) return true;
    return std::ranges::find_first_of(one, other) != one.end();
  };
  for (std::size_t i = 0; i < objects.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const ObjectTemplate& one = objects[j];
      const ObjectTemplate& other = objects[i];
      const bool rivals = one.kind == other.kind && one.match == MatchBy::Kind && other.match == MatchBy::Kind &&
                          meet(one.serves, other.serves) && meet(one.variants, other.variants);
      if (!rivals) continue;
      checking.report(yaml::step(list, i), "`" + one.id + "` and `" + other.id + "` both match every " + one.kind +
                                               " of a path: say `match: label` or `match: key`");
    }
  }
}

void checkObject(Checking& checking, const std::string& pointer, const ObjectTemplate& object,
                 const std::string& parent) {
  if (std::ranges::count(checking.templateIds, object.id) > 1) {
    checking.report(yaml::step(pointer, "id"), "the id `" + object.id + "` is given twice");
  }
  expectAllOf(checking, yaml::step(pointer, "serves"), "path", object.serves, checking.paths);
  expectAllOf(checking, yaml::step(pointer, "variants"), "variant", object.variants, checking.variants);
  for (const auto& [key, rule] : {std::pair("rule", &object.rule), std::pair("again", &object.againRule),
                                  std::pair("needed-rule", &object.neededRule)}) {
    expectRule(checking, yaml::step(pointer, key), *rule);
  }
  expectRule(checking, yaml::step(yaml::step(pointer, "name"), "rule"), object.nameRule);
  expectRule(checking, yaml::step(yaml::step(pointer, "name"), "label-rule"), object.labelRule);
  for (const ObjectTemplate::Stray& stray : object.strays) {
    const std::string place = yaml::step(yaml::step(pointer, "strays"), stray.kind);
    expectKind(checking, place, stray.kind);
    expectRule(checking, place, stray.rule);
  }

  expectKind(checking, yaml::step(pointer, "kind"), object.kind);
  const Kind* kind = checking.kind(object.kind);
  if (!kind) return;
  if (std::ranges::find(kind->standsIn, parent) == kind->standsIn.end()) {
    checking.report(yaml::step(pointer, "kind"),
                    diagnostics::withArticle(kind->noun) + " does not stand in " + diagnostics::withArticle(parent));
  }
  checkMatch(checking, pointer, *kind, object);
  for (const FieldTemplate& field : object.fields) {
    checkField(checking, yaml::step(yaml::step(pointer, "fields"), field.name), *kind, field);
  }
  checkRivals(checking, yaml::step(pointer, "blocks"), object.blocks);
  for (std::size_t i = 0; i < object.blocks.size(); ++i) {
    checkObject(checking, yaml::step(yaml::step(pointer, "blocks"), i), object.blocks[i], object.kind);
  }
}

}  // namespace

void checkObjects(Checking& checking) {
  const Pack& pack = checking.pack;
  checkRivals(checking, "/objects", pack.objects);
  for (std::size_t i = 0; i < pack.objects.size(); ++i) {
    checkObject(checking, yaml::step("/objects", i), pack.objects[i], checking.tenantKind());
  }
  for (const Computed& computed : pack.computed) {
    expectExpressions(checking, yaml::step("/computed", computed.name), computed.values);
  }
}

void checkChecks(Checking& checking) {
  for (std::size_t i = 0; i < checking.pack.checks.size(); ++i) {
    const Check& each = checking.pack.checks[i];
    const std::string pointer = yaml::step("/checks", i);
    expectRule(checking, yaml::step(pointer, "rule"), each.rule);
    expectAllOf(checking, yaml::step(pointer, "paths"), "path", each.paths, checking.paths);
    expectAllOf(checking, yaml::step(pointer, "variants"), "variant", each.variants, checking.variants);
    expectExpression(checking, yaml::step(pointer, "when"), each.when);
    expectExpression(checking, yaml::step(pointer, "require"), each.require);
    const ObjectTemplate* object = checking.objectTemplate(each.object);
    const Kind* kind = checking.kind(object ? object->kind : each.object);
    if (!kind) {
      checking.report(yaml::step(pointer, "object"), "there is no object or kind `" + each.object + "`");
    } else if (!each.at.empty()) {
      expectField(checking, yaml::step(pointer, "at"), *kind, each.at);
    }
  }
}

}  // namespace calm::packs::check
