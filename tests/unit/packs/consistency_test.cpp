#include <catch2/catch.hpp>
#include <string>

#include "unit/packs/stdlib.h"

using stdlib::problemsOf;

namespace {

/// A small pack that is in order, with `more` at its end.
std::string pack(const std::string& more) {
  return "product: a\n"
         "name: A\n"
         "use-cases: { rule: A-1, supported: { health-monitoring: { path: hm, rule: A-1 } } }\n"
         "rules:\n"
         "  A-1: { kind: required, basis: stated, is: enforced, says: it is so }\n" +
         more;
}

std::string object(const std::string& fields) {
  return pack("objects:\n  - { id: d, kind: destination, name: D, serves: [hm], fields: { " + fields + " } }\n");
}

}  // namespace

TEST_CASE("a pack in order has no problem") {
  CHECK(problemsOf(pack("")).empty());
  CHECK(problemsOf(object("url: { value: key.api, rule: A-1 }, type: optional")).empty());
}

TEST_CASE("rules that are named but not there") {
  CHECK(problemsOf(object("url: { value: key.api, rule: A-2 }")) ==
        "p.yaml:7: there is no rule `A-2`, did you mean `A-1`?\n");
  CHECK(problemsOf(object("url: { value: key.api }")) ==
        "p.yaml:7: the template of `url` names the rule that it holds: `rule`\n");
  CHECK(problemsOf(pack("forbidden-kinds: { endpoint: XY-99 }\n")) == "p.yaml:6: there is no rule `XY-99`\n");
  CHECK(problemsOf(pack("steps:\n  - { id: s, title: T, rules: [A-1, B-1] }\n")) ==
        "p.yaml:7: there is no rule `B-1`, did you mean `A-1`?\n");
}

TEST_CASE("a rule that no step carries") {
  CHECK(problemsOf("product: a\nname: A\nrules:\n  A-1: { kind: prerequisite, basis: stated, is: step, says: so }\n") ==
        "p.yaml:4: no step carries the rule `A-1`, which says `is: step`\n");
  CHECK(problemsOf("product: a\nname: A\nrules:\n  a1: { kind: k, basis: stated, is: enforced, says: so }\n") ==
        "p.yaml:4: `a1` is no id of a rule: capitals, `-`, a number\n");
}

TEST_CASE("expressions that do not parse") {
  CHECK(problemsOf(object("url: { value: 'join(key.url,', rule: A-1 }"))
            .starts_with("p.yaml:7: no expression of the language: "));
  CHECK(problemsOf(object("url: { value: 'tables.region[\"x\"]', rule: A-1 }")) ==
        "p.yaml:7: there is no table `region`\n");
  CHECK(problemsOf(object("url: { value: 'wanted.bpm', rule: A-1 }")) == "p.yaml:7: there is no path `bpm`\n");
  CHECK(problemsOf(pack("steps:\n  - { id: s, title: 'Open ${tenant.}' }\n"))
            .starts_with("p.yaml:7: no expression of the language: "));
}

TEST_CASE("names that lead nowhere") {
  CHECK(problemsOf(object("urll: { value: key.api, rule: A-1 }")) ==
        "p.yaml:7: there is no field of destination `urll`, did you mean `url`?\n");
  CHECK(problemsOf(pack("objects:\n  - { id: d, kind: destinations }\n")) ==
        "p.yaml:7: there is no kind `destinations`, did you mean `destination`?\n");
  CHECK(problemsOf(pack("objects:\n  - { id: d, kind: instance, name: D }\n")) ==
        "p.yaml:7: a system instance does not stand in a tenant\n");
  CHECK(problemsOf(pack("objects:\n  - { id: d, kind: destination, name: D, serves: hn }\n")) ==
        "p.yaml:7: there is no path `hn`, did you mean `hm`?\n");
  CHECK(problemsOf(object("url: { value: key.api, rule: A-1, refers: e }")) ==
        "p.yaml:7: there is no object `e`, did you mean `d`?\n");
  CHECK(problemsOf(pack("symbols: { scenarios: { x: X } }\n")) ==
        "p.yaml:6: no kind has a field or a label `scenarios`\n");
  CHECK(problemsOf(pack("tenant-fields: { a: 'reference(tenent)' }\n")) == "p.yaml:6: there is no kind `tenent`\n");
  CHECK(problemsOf(pack("tenant-fields: { a: string }\n")).starts_with("p.yaml:6: `string` is no type: expected text"));
}

TEST_CASE("ids that are given twice") {
  CHECK(problemsOf(
            pack("objects:\n  - { id: d, kind: destination, name: D }\n  - { id: d, kind: endpoint, name: E }\n")) ==
        "p.yaml:7: the id `d` is given twice\np.yaml:8: the id `d` is given twice\n");
}

TEST_CASE("what a field's template may not say together") {
  CHECK(problemsOf(object("url: { value: key.api, default: key.url, rule: A-1 }"))
            .starts_with("p.yaml:7: exactly one of `value`, `default`"));
  CHECK(problemsOf(object("url: { rule: A-1 }")).starts_with("p.yaml:7: exactly one of `value`, `default`"));
  CHECK(problemsOf(object("url: { default: key.api, conditions: [{ suffix: / }] }")) ==
        "p.yaml:7: a condition names the rule that it holds: `rule`\n");
}

TEST_CASE("objects that could not be told apart, or have no name") {
  CHECK(problemsOf(pack("objects:\n  - { id: d, kind: destination }\n")) ==
        "p.yaml:7: a destination that is derived needs a name: `name`\n");
  CHECK(problemsOf(pack("objects:\n  - { id: d, kind: destination, optional: true }\n")).empty());
  CHECK(problemsOf(pack("objects:\n  - { id: d, kind: destination, name: D }\n"
                        "  - { id: e, kind: destination, name: E, serves: [hm] }\n")) ==
        "p.yaml:8: `d` and `e` both match every destination of a path: say `match: label` or `match: key`\n");
}

TEST_CASE("the order of steps") {
  CHECK(problemsOf(pack("steps:\n  - { id: x/a, title: A }\n  - { id: b, title: B, after: [x/] }\n")).empty());
  CHECK(problemsOf(pack("steps:\n  - { id: a, title: A, after: [c] }\n")) ==
        "p.yaml:7: there is no step or group `c`\n");
  CHECK(problemsOf(pack("steps:\n  - { id: a, title: A, after: [b] }\n  - { id: b, title: B, after: [a] }\n")) ==
        "p.yaml:7: the step `a` comes before itself: see `after`\n");
}

TEST_CASE("what probes and documents are filled from") {
  const auto document = [](const std::string& content) {
    return pack("artefacts:\n  - { target: s4-communication, file: a.json, content: " + content + " }\n");
  };
  CHECK(
      problemsOf(document("{ a: [{ $each: endpoint, items: [{ $field: user }, { $field: parent.url }] }] }")).empty());
  CHECK(problemsOf(document("{ a: { $field: urll } }")) ==
        "p.yaml:7: there is no field of tenant `urll`, did you mean `url`?\n");
  CHECK(problemsOf(document("{ a: { $field: landscape-entri.origin } }")) ==
        "p.yaml:7: there is no kind `landscape-entri`, did you mean `landscape-entry`?\n");
  CHECK(problemsOf(document("{ a: { $field: parent.url } }")) ==
        "p.yaml:7: no block is around this one: `parent.url`\n");
  CHECK(problemsOf(document("{ a: { $each: endpoint, items: [] } }")) == "p.yaml:7: `$each` belongs in a list\n");
  const std::string probe = "{ id: a, title: A, asks: hub, path: /a, basis: stated";
  CHECK(problemsOf(pack("probes:\n  - " + probe + ", query: { q: { $field: rol } } }\n")) ==
        "p.yaml:7: there is no field of tenant `rol`, did you mean `role`?\n");
  CHECK(problemsOf(pack("probes:\n  - " + probe + ", use-cases: [health] }\n"))
            .starts_with("p.yaml:7: there is no use case `health`"));
  CHECK(problemsOf(pack("probes:\n  - " + probe + " }\n  - " + probe + " }\n")) ==
        "p.yaml:7: the id `a` is given twice\np.yaml:8: the id `a` is given twice\n");
}

TEST_CASE("a decision table is total and disjoint") {
  const auto table = [](const std::string& rows) {
    return pack(
        "variants:\n  rule: A-1\n  facts: { f: { value: tenant.role, values: [x, z] }, g: { value: tenant.url, "
        "values: [true, false] } }\n  decide:\n" +
        rows);
  };
  CHECK(problemsOf(table("    - { when: { f: x }, variant: one, rule: A-1 }\n"
                         "    - { when: { f: z }, variant: two, rule: A-1 }\n"))
            .empty());
  CHECK(problemsOf(table("    - { when: { f: x }, variant: one, rule: A-1 }\n")) ==
        "p.yaml:9: no row decides f z, g true\np.yaml:9: no row decides f z, g false\n");
  CHECK(problemsOf(table("    - { when: {}, variant: one, rule: A-1 }\n"
                         "    - { when: { f: z, g: true }, variant: two, rule: A-1 }\n")) ==
        "p.yaml:9: more than one row decides f z, g true: `one` and `two`\n");
  CHECK(problemsOf(table("    - { when: { f: [x, w] }, variant: one, rule: A-1 }\n"
                         "    - { when: { f: z }, variant: two, rule: A-1 }\n")) ==
        "p.yaml:9: the fact `f` has no value `w`\n");
}
