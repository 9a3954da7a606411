#include "packs/reader.h"

#include <algorithm>

#include "packs/check/consistency.h"
#include "packs/check/policy.h"
#include "packs/read/parts.h"
#include "packs/yaml/document.h"

namespace calm::packs {
namespace {

/// A document that its schema accepts.
support::Result<yaml::Document, PackProblems> readChecked(const std::string& file, std::string_view text,
                                                          const SchemaCheck& schema) {
  auto document = yaml::readDocument(file, text);
  if (!document) return PackProblems{document.error()};
  PackProblems problems;
  for (const SchemaProblem& problem : schema.check(document.value().root.dump(), yaml::maxTextBytes)) {
    // The key itself is the place of what is too much; of what is missing it is the map that lacks it.
    const bool atKey = problem.keyword == "additionalProperties" || problem.keyword == "forbidden";
    const std::string place = atKey ? yaml::step(problem.pointer, problem.property) : problem.pointer;
    problems.push_back(document.value().problem(place, problem.message));
  }
  std::ranges::stable_sort(problems, {}, &PackProblem::line);
  if (!problems.empty()) return problems;
  return std::move(document.value());
}

}  // namespace

support::Result<std::string, PackProblems> readPlain(const std::string& file, std::string_view yaml,
                                                     const SchemaCheck& schema) {
  auto document = readChecked(file, yaml, schema);
  if (!document) return document.error();
  return document.value().root.dump();
}

support::Result<Kinds, PackProblems> readKinds(const std::string& file, std::string_view yaml,
                                               const SchemaCheck& schema) {
  auto document = readChecked(file, yaml, schema);
  if (!document) return document.error();
  Kinds kinds = read::kinds(document.value().root);
  PackProblems problems = check::consistency(document.value(), kinds);
  if (!problems.empty()) return problems;
  return kinds;
}

support::Result<Pack, PackProblems> readPack(const std::string& file, std::string_view yaml, const SchemaCheck& schema,
                                             const Kinds& kinds) {
  auto document = readChecked(file, yaml, schema);
  if (!document) return document.error();
  Pack pack = read::pack(document.value().root, kinds.common);
  PackProblems problems = check::consistency(document.value(), pack, kinds);
  if (!problems.empty()) return problems;
  return pack;
}

bool isPolicy(const std::string& file, std::string_view yaml) {
  const auto document = yaml::readDocument(file, yaml);
  return document && document.value().root.is_object() && document.value().root.contains("policy");
}

support::Result<Policy, PackProblems> readPolicy(const std::string& file, std::string_view yaml,
                                                 const SchemaCheck& schema, const Kinds& kinds,
                                                 std::span<const Pack* const> products) {
  auto document = readChecked(file, yaml, schema);
  if (!document) return document.error();
  Policy policy = read::policy(document.value().root);
  PackProblems problems = check::consistency(document.value(), policy, kinds, products);
  if (!problems.empty()) return problems;
  return policy;
}

}  // namespace calm::packs
