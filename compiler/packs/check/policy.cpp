#include "packs/check/policy.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "packs/check/checking.h"
#include "packs/check/paths.h"
#include "packs/product_kinds.h"
#include "syntax/parse.h"

namespace calm::packs::check {
namespace {

constexpr source::SourceId noSource{0xFFFFFFFFu};

void add(std::vector<std::string>& names, const std::string& name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

class PolicyChecking {
 public:
  PolicyChecking(const yaml::Document& document, const Policy& policy, const Kinds& shared,
                 std::span<const Pack* const> products)
      : document_(document), policy_(policy), shared_(shared), products_(products) {}

  PackProblems run() {
    for (std::size_t i = 0; i < policy_.checks.size(); ++i) {
      check(yaml::step("/checks", i), policy_.checks[i]);
    }
    for (const Rule& rule : policy_.rules) checkRule(yaml::step("/rules", rule.id), rule);
    std::ranges::stable_sort(problems_, {}, &PackProblem::line);
    return std::move(problems_);
  }

 private:
  void report(std::string_view pointer, std::string message) {
    problems_.push_back(document_.problem(pointer, std::move(message)));
  }

  void expect(std::string_view pointer, std::string_view noun, const std::string& name,
              const std::vector<std::string>& known) {
    if (!holds(known, name)) report(pointer, noSuch(noun, name, known));
  }

  void checkRule(const std::string& pointer, const Rule& rule) {
    if (!isRuleId(rule.id)) report(pointer, "`" + rule.id + "` is no id of a rule: capitals, `-`, a number");
    if (rule.id.starts_with("CALM")) report(pointer, "ids that begin with CALM belong to the language");
    for (const Pack* pack : products_) {
      if (pack->rule(rule.id)) report(pointer, "the rule id `" + rule.id + "` belongs to `" + pack->product + "`");
    }
    const bool isUsed = std::ranges::find(policy_.checks, rule.id, &PolicyCheck::rule) != policy_.checks.end();
    if (!isUsed) report(pointer, "no check is about the rule `" + rule.id + "`");
  }

  /// The products that a check speaks of; every one where it names none.
  std::vector<const Pack*> productsOf(const std::string& pointer, const PolicyCheck& check) {
    std::vector<const Pack*> found;
    std::vector<std::string> known;
    for (const Pack* pack : products_) {
      known.push_back(pack->product);
      if (check.speaksOf(pack->product)) found.push_back(pack);
    }
    for (std::size_t i = 0; i < check.products.size(); ++i) {
      expect(yaml::step(yaml::step(pointer, "products"), i), "product", check.products[i], known);
    }
    return found;
  }

  /// The kind as these products see it: with every field that one of them adds.
  Kind kindOf(const std::string& name, const std::vector<const Pack*>& products, std::vector<std::string>& known) {
    Kind made;
    const auto take = [&](const Kind& kind) {
      add(known, kind.name);
      if (kind.name != name) return;
      std::vector<FieldDef> fields = std::move(made.fields);
      made = kind;
      for (const FieldDef& field : fields) {
        if (std::ranges::find(made.fields, field.name, &FieldDef::name) == made.fields.end())
          made.fields.push_back(field);
      }
    };
    for (const Kind& kind : shared_.kinds) take(kind);
    for (const Pack* pack : products) {
      for (const Kind& kind : kindsOfProduct(shared_, *pack)) take(kind);
    }
    return made;
  }

  void expectFieldOf(std::string_view pointer, const Kind& kind, const std::string& field) {
    std::vector<std::string> known;
    for (const FieldDef& def : kind.fields) known.push_back(def.name);
    if (field.empty()) return;
    expect(pointer, "field of " + kind.noun, field, known);
    const auto def = std::ranges::find(kind.fields, field, &FieldDef::name);
    if (def == kind.fields.end()) return;
    if (def->type.kind == TypeKind::Secret) report(pointer, "`" + field + "` is a secret: no rule looks into it");
  }

  /// What a name can lead to from an object: its fields, the blocks in it, its name, and what a product computes of a
  /// tenant.
  std::vector<std::string> stepsFrom(const Kind& kind, const std::vector<const Pack*>& products) {
    std::vector<std::string> known{"id"};
    for (const FieldDef& def : kind.fields) add(known, def.name);
    const auto inside = [&](const Kind& other) {
      if (other.label == LabelForm::None && holds(other.standsIn, kind.name)) add(known, other.name);
    };
    for (const Kind& other : shared_.kinds) inside(other);
    for (const Pack* pack : products) {
      for (const Kind& other : pack->kinds) inside(other);
      if (!kind.hasProduct) continue;
      for (const Computed& computed : pack->computed) add(known, computed.name);
    }
    return known;
  }

  void checkExpression(const std::string& pointer, const Expression& expression, const Kind& kind,
                       const std::vector<const Pack*>& products) {
    if (expression.empty()) return;
    diagnostics::Sink sink;
    const syntax::Value value = syntax::parseValue(noSource, expression, sink);
    if (!sink.found().empty()) {
      return report(pointer, "no expression of the language: " + sink.found().front().message);
    }
    std::vector<std::string> known;
    const Kind tenant = kindOf("tenant", products, known);
    eachPath(value, [&](std::string_view base, std::string_view step) {
      if (base == "tables") report(pointer, "`tables` belong to the pack of a product");
      if (step.empty()) return;
      const std::string name(step);
      if (base == "tenant") expect(pointer, "field of tenant", name, stepsFrom(tenant, products));
      if (base == "self") expect(pointer, "field of " + kind.noun, name, stepsFrom(kind, products));
      if (base != "wanted") return;
      std::vector<std::string> paths;
      for (const Pack* pack : products) {
        for (const UseCase& useCase : pack->useCases) add(paths, useCase.path);
      }
      expect(pointer, "path", name, paths);
    });
  }

  void checkUseCase(const std::string& pointer, const PolicyCheck& check, const std::vector<const Pack*>& products) {
    std::vector<std::string> known;
    for (const UseCaseName& each : shared_.useCases) known.push_back(each.id);
    expect(pointer, "use case", check.useCase, known);
    if (!holds(known, check.useCase)) return;
    const bool isSupported = std::ranges::any_of(products, [&](const Pack* pack) {
      return std::ranges::find(pack->useCases, check.useCase, &UseCase::id) != pack->useCases.end();
    });
    if (!isSupported) report(pointer, "no product of this check supports `" + check.useCase + "`");
  }

  /// One demand, with what belongs to it.
  bool isOneDemand(const std::string& pointer, const PolicyCheck& check) {
    const auto& written = document_.root.at(nlohmann::json::json_pointer(pointer));
    const auto isGiven = [&](const char* key) { return written.contains(key); };
    if (std::ranges::count_if(std::array{"wants", "has", "conditions", "require"}, isGiven) != 1) {
      report(pointer, "a check asks for one thing: `wants`, `has`, `field` with `conditions`, or `require`");
      return false;
    }
    if (check.demand == Demand::UseCase && check.object != "tenant") {
      report(yaml::step(pointer, "object"), "`wants` is asked of a tenant");
      return false;
    }
    if (check.demand == Demand::Conditions && check.field.empty()) {
      report(pointer, "`conditions` need the field that they are about: `field`");
      return false;
    }
    return true;
  }

  void check(const std::string& pointer, const PolicyCheck& check) {
    std::vector<std::string> rules;
    for (const Rule& rule : policy_.rules) rules.push_back(rule.id);
    expect(yaml::step(pointer, "rule"), "rule", check.rule, rules);
    const std::vector<const Pack*> products = productsOf(pointer, check);
    if (!isOneDemand(pointer, check)) return;
    std::vector<std::string> kinds;
    const Kind kind = kindOf(check.object, products, kinds);
    expect(yaml::step(pointer, "object"), "kind", check.object, kinds);
    if (kind.name.empty()) return;
    const std::string_view key = check.demand == Demand::Has ? "has" : "field";
    expectFieldOf(yaml::step(pointer, key), kind, check.field);
    if (check.demand == Demand::UseCase) checkUseCase(yaml::step(pointer, "wants"), check, products);
    checkExpression(yaml::step(pointer, "when"), check.when, kind, products);
    checkExpression(yaml::step(pointer, "require"), check.require, kind, products);
  }

  const yaml::Document& document_;
  const Policy& policy_;
  const Kinds& shared_;
  std::span<const Pack* const> products_;
  PackProblems problems_;
};

}  // namespace

PackProblems consistency(const yaml::Document& document, const Policy& policy, const Kinds& shared,
                         std::span<const Pack* const> products) {
  return PolicyChecking(document, policy, shared, products).run();
}

}  // namespace calm::packs::check
